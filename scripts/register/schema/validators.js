// Made by "npm run docs" from the schemas.
import { schemas } from './schemas.ts';

export const cluster = validate0;
const schema0 = schemas.cluster;
const pattern0 = new RegExp("^(apiServer|clusterKind|clusterType|usage|workerType|hostCluster|primaryDomain|argocdHost|tektonHost|traefik|vcluster|kubeconfig|componentsList|reservedNamespacesAllowedProducts|productAllowedClusterResources)$", "u");
const pattern1 = new RegExp("^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");
const pattern2 = new RegExp("^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$", "u");
const pattern3 = new RegExp("^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$", "u");
const pattern5 = new RegExp("^https://\\[[0-9A-Fa-f:.]{2,45}\\](:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern6 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$", "u");
const pattern8 = new RegExp("^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", "u");
const pattern11 = new RegExp("^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$", "u");
const pattern14 = new RegExp("^(apiVersion|kind|preferences|clusters|contexts|users|current-context)$", "u");
const pattern15 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern16 = new RegExp("^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$", "u");
const pattern17 = new RegExp("^https://[!-~]{1,2048}$", "u");
const pattern18 = new RegExp("^age1[02-9ac-hj-np-z]{58}$", "u");
const pattern20 = new RegExp("^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$", "u");
const pattern21 = new RegExp("^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$", "u");
const pattern22 = new RegExp("^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$", "u");
const pattern23 = new RegExp("^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", "u");
const pattern25 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");
const pattern38 = new RegExp("\\S", "u");
const pattern55 = new RegExp("^\\S+$", "u");
const func0 = Object.prototype.hasOwnProperty;

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema0.allOf[0].required,parentSchema:schema0.allOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "kind"},schema:schema0.allOf[0].required,parentSchema:schema0.allOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema0.allOf[0].required,parentSchema:schema0.allOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/allOf/0/required",keyword:"required",params:{missingProperty: "spec"},schema:schema0.allOf[0].required,parentSchema:schema0.allOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.apiServer === undefined) && (missing0 = "apiServer")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiServer !== undefined){
const err5 = {instancePath:instancePath+"/apiServer",schemaPath:"#/allOf/1/then/properties/apiServer/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].then.properties.apiServer,data:data.apiServer};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.clusterKind === undefined) && (missing1 = "clusterKind")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid1 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterKind !== undefined){
const err7 = {instancePath:instancePath+"/clusterKind",schemaPath:"#/allOf/1/else/then/properties/clusterKind/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.then.properties.clusterKind,data:data.clusterKind};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs10 = errors;
const _errs11 = errors;
let valid5 = true;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.clusterType === undefined) && (missing2 = "clusterType")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid2 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterType !== undefined){
const err9 = {instancePath:instancePath+"/clusterType",schemaPath:"#/allOf/1/else/else/then/properties/clusterType/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.then.properties.clusterType,data:data.clusterType};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid2 = _errs13 === errors;
valid5 = _valid2;
ifClause2 = "then";
}
else {
const _errs14 = errors;
const _errs15 = errors;
let valid7 = true;
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.usage === undefined) && (missing3 = "usage")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid3 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.usage !== undefined){
const err11 = {instancePath:instancePath+"/usage",schemaPath:"#/allOf/1/else/else/else/then/properties/usage/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.then.properties.usage,data:data.usage};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid3 = _errs17 === errors;
valid7 = _valid3;
ifClause3 = "then";
}
else {
const _errs18 = errors;
const _errs19 = errors;
let valid9 = true;
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.workerType === undefined) && (missing4 = "workerType")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid4 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.workerType !== undefined){
const err13 = {instancePath:instancePath+"/workerType",schemaPath:"#/allOf/1/else/else/else/else/then/properties/workerType/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.then.properties.workerType,data:data.workerType};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid4 = _errs21 === errors;
valid9 = _valid4;
ifClause4 = "then";
}
else {
const _errs22 = errors;
const _errs23 = errors;
let valid11 = true;
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.hostCluster === undefined) && (missing5 = "hostCluster")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid5 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hostCluster !== undefined){
const err15 = {instancePath:instancePath+"/hostCluster",schemaPath:"#/allOf/1/else/else/else/else/else/then/properties/hostCluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.then.properties.hostCluster,data:data.hostCluster};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid5 = _errs25 === errors;
valid11 = _valid5;
ifClause5 = "then";
}
else {
const _errs26 = errors;
const _errs27 = errors;
let valid13 = true;
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.primaryDomain === undefined) && (missing6 = "primaryDomain")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid6 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.primaryDomain !== undefined){
const err17 = {instancePath:instancePath+"/primaryDomain",schemaPath:"#/allOf/1/else/else/else/else/else/else/then/properties/primaryDomain/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.then.properties.primaryDomain,data:data.primaryDomain};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid6 = _errs29 === errors;
valid13 = _valid6;
ifClause6 = "then";
}
else {
const _errs30 = errors;
const _errs31 = errors;
let valid15 = true;
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.argocdHost === undefined) && (missing7 = "argocdHost")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid7 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs33 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.argocdHost !== undefined){
const err19 = {instancePath:instancePath+"/argocdHost",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/then/properties/argocdHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.then.properties.argocdHost,data:data.argocdHost};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid7 = _errs33 === errors;
valid15 = _valid7;
ifClause7 = "then";
}
else {
const _errs34 = errors;
const _errs35 = errors;
let valid17 = true;
const _errs36 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.tektonHost === undefined) && (missing8 = "tektonHost")){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid8 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs37 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tektonHost !== undefined){
const err21 = {instancePath:instancePath+"/tektonHost",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.then.properties.tektonHost,data:data.tektonHost};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid8 = _errs37 === errors;
valid17 = _valid8;
ifClause8 = "then";
}
else {
const _errs38 = errors;
const _errs39 = errors;
let valid19 = true;
const _errs40 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.traefik === undefined) && (missing9 = "traefik")){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid9 = _errs40 === errors;
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs41 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.traefik !== undefined){
const err23 = {instancePath:instancePath+"/traefik",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/then/properties/traefik/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.then.properties.traefik,data:data.traefik};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid9 = _errs41 === errors;
valid19 = _valid9;
ifClause9 = "then";
}
else {
const _errs42 = errors;
const _errs43 = errors;
let valid21 = true;
const _errs44 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.vcluster === undefined) && (missing10 = "vcluster")){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid10 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs45 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vcluster !== undefined){
const err25 = {instancePath:instancePath+"/vcluster",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/then/properties/vcluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.then.properties.vcluster,data:data.vcluster};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid10 = _errs45 === errors;
valid21 = _valid10;
ifClause10 = "then";
}
else {
const _errs46 = errors;
const _errs47 = errors;
let valid23 = true;
const _errs48 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing11;
if((data.kubeconfig === undefined) && (missing11 = "kubeconfig")){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid11 = _errs48 === errors;
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs49 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kubeconfig !== undefined){
const err27 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/then/properties/kubeconfig/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.then.properties.kubeconfig,data:data.kubeconfig};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid11 = _errs49 === errors;
valid23 = _valid11;
ifClause11 = "then";
}
else {
const _errs50 = errors;
const _errs51 = errors;
let valid25 = true;
const _errs52 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing12;
if((data.componentsList === undefined) && (missing12 = "componentsList")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid12 = _errs52 === errors;
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid12){
const _errs53 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.componentsList !== undefined){
const err29 = {instancePath:instancePath+"/componentsList",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/componentsList/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.then.properties.componentsList,data:data.componentsList};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid12 = _errs53 === errors;
valid25 = _valid12;
ifClause12 = "then";
}
else {
const _errs54 = errors;
const _errs55 = errors;
let valid27 = true;
const _errs56 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing13;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing13 = "reservedNamespacesAllowedProducts")){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid13 = _errs56 === errors;
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid13){
const _errs57 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reservedNamespacesAllowedProducts !== undefined){
const err31 = {instancePath:instancePath+"/reservedNamespacesAllowedProducts",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/reservedNamespacesAllowedProducts/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.then.properties.reservedNamespacesAllowedProducts,data:data.reservedNamespacesAllowedProducts};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var _valid13 = _errs57 === errors;
valid27 = _valid13;
ifClause13 = "then";
}
else {
const _errs58 = errors;
const _errs59 = errors;
let valid29 = true;
const _errs60 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing14;
if((data.productAllowedClusterResources === undefined) && (missing14 = "productAllowedClusterResources")){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid14 = _errs60 === errors;
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
if(_valid14){
const _errs61 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.productAllowedClusterResources !== undefined){
const err33 = {instancePath:instancePath+"/productAllowedClusterResources",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/productAllowedClusterResources/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.then.properties.productAllowedClusterResources,data:data.productAllowedClusterResources};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid14 = _errs61 === errors;
valid29 = _valid14;
}
if(!valid29){
const err34 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid13 = _errs58 === errors;
valid27 = _valid13;
ifClause13 = "else";
}
if(!valid27){
const err35 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause13},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid12 = _errs54 === errors;
valid25 = _valid12;
ifClause12 = "else";
}
if(!valid25){
const err36 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause12},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid11 = _errs50 === errors;
valid23 = _valid11;
ifClause11 = "else";
}
if(!valid23){
const err37 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause11},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid10 = _errs46 === errors;
valid21 = _valid10;
ifClause10 = "else";
}
if(!valid21){
const err38 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause10},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid9 = _errs42 === errors;
valid19 = _valid9;
ifClause9 = "else";
}
if(!valid19){
const err39 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause9},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid8 = _errs38 === errors;
valid17 = _valid8;
ifClause8 = "else";
}
if(!valid17){
const err40 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause8},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid7 = _errs34 === errors;
valid15 = _valid7;
ifClause7 = "else";
}
if(!valid15){
const err41 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause7},schema:schema0.allOf[1].else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid6 = _errs30 === errors;
valid13 = _valid6;
ifClause6 = "else";
}
if(!valid13){
const err42 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause6},schema:schema0.allOf[1].else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid5 = _errs26 === errors;
valid11 = _valid5;
ifClause5 = "else";
}
if(!valid11){
const err43 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema0.allOf[1].else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid4 = _errs22 === errors;
valid9 = _valid4;
ifClause4 = "else";
}
if(!valid9){
const err44 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema0.allOf[1].else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid3 = _errs18 === errors;
valid7 = _valid3;
ifClause3 = "else";
}
if(!valid7){
const err45 = {instancePath,schemaPath:"#/allOf/1/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema0.allOf[1].else.else.else.if,parentSchema:schema0.allOf[1].else.else.else,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid2 = _errs14 === errors;
valid5 = _valid2;
ifClause2 = "else";
}
if(!valid5){
const err46 = {instancePath,schemaPath:"#/allOf/1/else/else/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema0.allOf[1].else.else.if,parentSchema:schema0.allOf[1].else.else,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err47 = {instancePath,schemaPath:"#/allOf/1/else/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema0.allOf[1].else.if,parentSchema:schema0.allOf[1].else,data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err48 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema0.allOf[1].if,parentSchema:schema0.allOf[1],data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const _errs63 = errors;
let valid31 = true;
const _errs64 = errors;
const _errs65 = errors;
let valid32 = false;
const _errs66 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing15;
if((data.apiServer === undefined) && (missing15 = "apiServer")){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
var _valid16 = _errs66 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs67 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing16;
if((data.clusterKind === undefined) && (missing16 = "clusterKind")){
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var _valid16 = _errs67 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing17;
if((data.clusterType === undefined) && (missing17 = "clusterType")){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var _valid16 = _errs68 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs69 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing18;
if((data.usage === undefined) && (missing18 = "usage")){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
var _valid16 = _errs69 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs70 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing19;
if((data.workerType === undefined) && (missing19 = "workerType")){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
var _valid16 = _errs70 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs71 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing20;
if((data.hostCluster === undefined) && (missing20 = "hostCluster")){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var _valid16 = _errs71 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs72 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing21;
if((data.primaryDomain === undefined) && (missing21 = "primaryDomain")){
const err55 = {};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
var _valid16 = _errs72 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs73 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing22;
if((data.argocdHost === undefined) && (missing22 = "argocdHost")){
const err56 = {};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
var _valid16 = _errs73 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs74 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing23;
if((data.tektonHost === undefined) && (missing23 = "tektonHost")){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
var _valid16 = _errs74 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs75 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing24;
if((data.traefik === undefined) && (missing24 = "traefik")){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
var _valid16 = _errs75 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs76 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing25;
if((data.vcluster === undefined) && (missing25 = "vcluster")){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
var _valid16 = _errs76 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs77 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing26;
if((data.kubeconfig === undefined) && (missing26 = "kubeconfig")){
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
var _valid16 = _errs77 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs78 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing27;
if((data.componentsList === undefined) && (missing27 = "componentsList")){
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var _valid16 = _errs78 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs79 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing28;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing28 = "reservedNamespacesAllowedProducts")){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
var _valid16 = _errs79 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs80 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing29;
if((data.productAllowedClusterResources === undefined) && (missing29 = "productAllowedClusterResources")){
const err63 = {};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
var _valid16 = _errs80 === errors;
valid32 = valid32 || _valid16;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid32){
const err64 = {};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
var _valid15 = _errs64 === errors;
errors = _errs63;
if(vErrors !== null){
if(_errs63){
vErrors.length = _errs63;
}
else {
vErrors = null;
}
}
if(!_valid15){
const _errs81 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.spec !== undefined){
let data15 = data.spec;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
const err65 = {instancePath:instancePath+"/spec",schemaPath:"#/allOf/2/else/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[2].else.properties.spec.type,parentSchema:schema0.allOf[2].else.properties.spec,data:data15};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
var _valid15 = _errs81 === errors;
valid31 = _valid15;
}
if(!valid31){
const err66 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.allOf[2].if,parentSchema:schema0.allOf[2],data};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (pattern0.test(key0)))){
const err67 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data16 = data.apiVersion;
if(typeof data16 !== "string"){
const err68 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},schema:schema0.properties.apiVersion.type,parentSchema:schema0.properties.apiVersion,data:data16};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if("nautes.resource.nautes.io/v1alpha1" !== data16){
const err69 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "nautes.resource.nautes.io/v1alpha1"},schema:"nautes.resource.nautes.io/v1alpha1",parentSchema:schema0.properties.apiVersion,data:data16};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.kind !== undefined){
let data17 = data.kind;
if(typeof data17 !== "string"){
const err70 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.kind.type,parentSchema:schema0.properties.kind,data:data17};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if("Cluster" !== data17){
const err71 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Cluster"},schema:"Cluster",parentSchema:schema0.properties.kind,data:data17};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.metadata !== undefined){
let data18 = data.metadata;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.name === undefined){
const err72 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema0.properties.metadata.required,parentSchema:schema0.properties.metadata,data:data18};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key1 in data18){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
const err73 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema0.properties.metadata,data:data18};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data18.name !== undefined){
let data19 = data18.name;
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
const err74 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"},schema:"^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",parentSchema:schema0.properties.metadata.properties.name,data:data19};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.name.type,parentSchema:schema0.properties.metadata.properties.name,data:data19};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data18.labels !== undefined){
let data20 = data18.labels;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key2 in data20){
const _errs96 = errors;
if(typeof key2 === "string"){
if(!pattern2.test(key2)){
const err76 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$"},schema:"^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.metadata.properties.labels.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.labels.propertyNames.type,parentSchema:schema0.properties.metadata.properties.labels.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var valid36 = _errs96 === errors;
if(!valid36){
const err78 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema0.properties.metadata.properties.labels.propertyNames,parentSchema:schema0.properties.metadata.properties.labels,data:data20};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
for(const key3 in data20){
let data21 = data20[key3];
if(typeof data21 === "string"){
if(!pattern3.test(data21)){
const err79 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$"},schema:"^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.metadata.properties.labels.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema0.properties.metadata.properties.labels.additionalProperties,data:data21};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.properties.labels.type,parentSchema:schema0.properties.metadata.properties.labels,data:data20};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data18.annotations !== undefined){
let data22 = data18.annotations;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key4 in data22){
const _errs103 = errors;
if(typeof key4 === "string"){
if(!pattern2.test(key4)){
const err82 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/pattern",keyword:"pattern",params:{pattern: "^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$"},schema:"^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.metadata.properties.annotations.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.annotations.propertyNames.type,parentSchema:schema0.properties.metadata.properties.annotations.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var valid38 = _errs103 === errors;
if(!valid38){
const err84 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema0.properties.metadata.properties.annotations.propertyNames,parentSchema:schema0.properties.metadata.properties.annotations,data:data22};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
for(const key5 in data22){
let data23 = data22[key5];
if(typeof data23 !== "string"){
const err85 = {instancePath:instancePath+"/metadata/annotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema0.properties.metadata.properties.annotations.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.properties.annotations.type,parentSchema:schema0.properties.metadata.properties.annotations,data:data22};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.type,parentSchema:schema0.properties.metadata,data:data18};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.spec !== undefined){
let data24 = data.spec;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
const err88 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: schema0.properties.spec.type},schema:schema0.properties.spec.type,parentSchema:schema0.properties.spec,data:data24};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const _errs111 = errors;
let valid41 = true;
const _errs112 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing30;
if((data24.usage === undefined) && (missing30 = "usage")){
const err89 = {};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
else {
if(data24.usage !== undefined){
const _errs113 = errors;
if("host" !== data24.usage){
const err90 = {};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var valid42 = _errs113 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data24.clusterType !== undefined){
const _errs114 = errors;
if("virtual" !== data24.clusterType){
const err91 = {};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var valid42 = _errs114 === errors;
}
else {
var valid42 = true;
}
}
}
}
var _valid17 = _errs112 === errors;
errors = _errs111;
if(vErrors !== null){
if(_errs111){
vErrors.length = _errs111;
}
else {
vErrors = null;
}
}
if(_valid17){
const _errs115 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.clusterType !== undefined){
let data27 = data24.clusterType;
if("physical" !== data27){
const err92 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/allOf/0/then/properties/clusterType/const",keyword:"const",params:{allowedValue: "physical"},schema:"physical",parentSchema:schema0.properties.spec.allOf[0].then.properties.clusterType,data:data27};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
var _valid17 = _errs115 === errors;
valid41 = _valid17;
}
if(!valid41){
const err93 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[0].if,parentSchema:schema0.properties.spec.allOf[0],data:data24};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
const _errs118 = errors;
let valid44 = true;
const _errs119 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing31;
if((data24.usage === undefined) && (missing31 = "usage")){
const err94 = {};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
const err95 = {};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
}
var _valid18 = _errs119 === errors;
errors = _errs118;
if(vErrors !== null){
if(_errs118){
vErrors.length = _errs118;
}
else {
vErrors = null;
}
}
if(_valid18){
const _errs121 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.workerType !== undefined){
const err96 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/allOf/1/then/properties/workerType/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[1].then.properties.workerType,data:data24.workerType};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
var _valid18 = _errs121 === errors;
valid44 = _valid18;
}
if(!valid44){
const err97 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[1].if,parentSchema:schema0.properties.spec.allOf[1],data:data24};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
const _errs123 = errors;
let valid47 = true;
const _errs124 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing32;
if((data24.usage === undefined) && (missing32 = "usage")){
const err98 = {};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
const err99 = {};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
}
var _valid19 = _errs124 === errors;
errors = _errs123;
if(vErrors !== null){
if(_errs123){
vErrors.length = _errs123;
}
else {
vErrors = null;
}
}
if(_valid19){
const _errs126 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.argocdHost !== undefined){
const err100 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/allOf/2/then/properties/argocdHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[2].then.properties.argocdHost,data:data24.argocdHost};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
var _valid19 = _errs126 === errors;
valid47 = _valid19;
}
if(!valid47){
const err101 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[2].if,parentSchema:schema0.properties.spec.allOf[2],data:data24};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const _errs128 = errors;
let valid50 = true;
const _errs129 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing33;
if((data24.usage === undefined) && (missing33 = "usage")){
const err102 = {};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
const err103 = {};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
}
var _valid20 = _errs129 === errors;
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
if(_valid20){
const _errs131 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.tektonHost !== undefined){
const err104 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/allOf/3/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[3].then.properties.tektonHost,data:data24.tektonHost};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
var _valid20 = _errs131 === errors;
valid50 = _valid20;
}
if(!valid50){
const err105 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[3].if,parentSchema:schema0.properties.spec.allOf[3],data:data24};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
const _errs133 = errors;
let valid53 = true;
const _errs134 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing34;
if((data24.workerType === undefined) && (missing34 = "workerType")){
const err106 = {};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
else {
if(data24.workerType !== undefined){
const _errs135 = errors;
if("deployment" !== data24.workerType){
const err107 = {};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var valid54 = _errs135 === errors;
}
else {
var valid54 = true;
}
if(valid54){
if(data24.usage !== undefined){
const _errs136 = errors;
if("worker" !== data24.usage){
const err108 = {};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var valid54 = _errs136 === errors;
}
else {
var valid54 = true;
}
}
}
}
var _valid21 = _errs134 === errors;
errors = _errs133;
if(vErrors !== null){
if(_errs133){
vErrors.length = _errs133;
}
else {
vErrors = null;
}
}
if(_valid21){
const _errs137 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.tektonHost !== undefined){
const err109 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/allOf/4/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[4].then.properties.tektonHost,data:data24.tektonHost};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
var _valid21 = _errs137 === errors;
valid53 = _valid21;
}
if(!valid53){
const err110 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[4].if,parentSchema:schema0.properties.spec.allOf[4],data:data24};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
const _errs139 = errors;
let valid56 = true;
const _errs140 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing35;
if((data24.usage === undefined) && (missing35 = "usage")){
const err111 = {};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
if(data24.usage !== undefined){
if("worker" !== data24.usage){
const err112 = {};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
}
var _valid22 = _errs140 === errors;
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
if(_valid22){
const _errs142 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.workerType === undefined){
const err113 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/5/then/required",keyword:"required",params:{missingProperty: "workerType"},schema:schema0.properties.spec.allOf[5].then.required,parentSchema:schema0.properties.spec.allOf[5].then,data:data24};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
var _valid22 = _errs142 === errors;
valid56 = _valid22;
}
if(!valid56){
const err114 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[5].if,parentSchema:schema0.properties.spec.allOf[5],data:data24};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
const _errs144 = errors;
let valid58 = true;
const _errs145 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing36;
if((data24.clusterType === undefined) && (missing36 = "clusterType")){
const err115 = {};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
const _errs146 = errors;
if("virtual" !== data24.clusterType){
const err116 = {};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var valid59 = _errs146 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data24.usage !== undefined){
const _errs147 = errors;
if("worker" !== data24.usage){
const err117 = {};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var valid59 = _errs147 === errors;
}
else {
var valid59 = true;
}
}
}
}
var _valid23 = _errs145 === errors;
errors = _errs144;
if(vErrors !== null){
if(_errs144){
vErrors.length = _errs144;
}
else {
vErrors = null;
}
}
if(_valid23){
const _errs148 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.hostCluster === undefined){
const err118 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/6/then/required",keyword:"required",params:{missingProperty: "hostCluster"},schema:schema0.properties.spec.allOf[6].then.required,parentSchema:schema0.properties.spec.allOf[6].then,data:data24};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
var _valid23 = _errs148 === errors;
valid58 = _valid23;
}
if(!valid58){
const err119 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[6].if,parentSchema:schema0.properties.spec.allOf[6],data:data24};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
const _errs150 = errors;
let valid60 = true;
const _errs151 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing37;
if((data24.clusterType === undefined) && (missing37 = "clusterType")){
const err120 = {};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
const _errs152 = errors;
if("virtual" !== data24.clusterType){
const err121 = {};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
var valid61 = _errs152 === errors;
}
else {
var valid61 = true;
}
if(valid61){
if(data24.usage !== undefined){
const _errs153 = errors;
if("worker" !== data24.usage){
const err122 = {};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var valid61 = _errs153 === errors;
}
else {
var valid61 = true;
}
}
}
}
var _valid24 = _errs151 === errors;
errors = _errs150;
if(vErrors !== null){
if(_errs150){
vErrors.length = _errs150;
}
else {
vErrors = null;
}
}
if(_valid24){
const _errs154 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.traefik !== undefined){
const err123 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/allOf/7/then/properties/traefik/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[7].then.properties.traefik,data:data24.traefik};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
var _valid24 = _errs154 === errors;
valid60 = _valid24;
}
if(!valid60){
const err124 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/7/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[7].if,parentSchema:schema0.properties.spec.allOf[7],data:data24};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
const _errs156 = errors;
let valid63 = true;
const _errs157 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing38;
if((data24.clusterType === undefined) && (missing38 = "clusterType")){
const err125 = {};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
const _errs158 = errors;
if("virtual" !== data24.clusterType){
const err126 = {};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
var valid64 = _errs158 === errors;
}
else {
var valid64 = true;
}
if(valid64){
if(data24.usage !== undefined){
const _errs159 = errors;
if("worker" !== data24.usage){
const err127 = {};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
var valid64 = _errs159 === errors;
}
else {
var valid64 = true;
}
}
}
}
var _valid25 = _errs157 === errors;
errors = _errs156;
if(vErrors !== null){
if(_errs156){
vErrors.length = _errs156;
}
else {
vErrors = null;
}
}
if(_valid25){
const _errs160 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.kubeconfig !== undefined){
let data45 = data24.kubeconfig;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.from !== undefined){
const err128 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/from/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.from,data:data45.from};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data45.sealed !== undefined){
const err129 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/sealed/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.sealed,data:data45.sealed};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data45.ca !== undefined){
const err130 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/ca/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.ca,data:data45.ca};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data45.clusterName !== undefined){
const err131 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/clusterName/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.clusterName,data:data45.clusterName};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data45.roleArn !== undefined){
const err132 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/roleArn/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.roleArn,data:data45.roleArn};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data45.clientId !== undefined){
const err133 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/clientId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.clientId,data:data45.clientId};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data45.tenantId !== undefined){
const err134 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/tenantId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.tenantId,data:data45.tenantId};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data45.environment !== undefined){
const err135 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/environment/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.environment,data:data45.environment};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.type,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig,data:data45};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
var _valid25 = _errs160 === errors;
valid63 = _valid25;
}
if(!valid63){
const err137 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/8/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[8].if,parentSchema:schema0.properties.spec.allOf[8],data:data24};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
const _errs164 = errors;
let valid67 = true;
const _errs165 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing39;
if((data24.clusterType === undefined) && (missing39 = "clusterType")){
const err138 = {};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
const err139 = {};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
}
var _valid26 = _errs165 === errors;
errors = _errs164;
if(vErrors !== null){
if(_errs164){
vErrors.length = _errs164;
}
else {
vErrors = null;
}
}
if(_valid26){
const _errs167 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.hostCluster !== undefined){
const err140 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/allOf/9/then/properties/hostCluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[9].then.properties.hostCluster,data:data24.hostCluster};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
var _valid26 = _errs167 === errors;
valid67 = _valid26;
}
if(!valid67){
const err141 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/9/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[9].if,parentSchema:schema0.properties.spec.allOf[9],data:data24};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
const _errs169 = errors;
let valid70 = true;
const _errs170 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing40;
if((data24.clusterType === undefined) && (missing40 = "clusterType")){
const err142 = {};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
const err143 = {};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
}
var _valid27 = _errs170 === errors;
errors = _errs169;
if(vErrors !== null){
if(_errs169){
vErrors.length = _errs169;
}
else {
vErrors = null;
}
}
if(_valid27){
const _errs172 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.vcluster !== undefined){
const err144 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/allOf/10/then/properties/vcluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[10].then.properties.vcluster,data:data24.vcluster};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
var _valid27 = _errs172 === errors;
valid70 = _valid27;
}
if(!valid70){
const err145 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/10/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[10].if,parentSchema:schema0.properties.spec.allOf[10],data:data24};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
const _errs174 = errors;
let valid73 = true;
const _errs175 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing41;
if((data24.apiServer === undefined) && (missing41 = "apiServer")){
const err146 = {};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
else {
if(data24.apiServer !== undefined){
let data58 = data24.apiServer;
const _errs176 = errors;
if(errors === _errs176){
if(typeof data58 === "string"){
if(!pattern5.test(data58)){
const err147 = {};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
}
}
var _valid28 = _errs175 === errors;
errors = _errs174;
if(vErrors !== null){
if(_errs174){
vErrors.length = _errs174;
}
else {
vErrors = null;
}
}
if(_valid28){
const _errs179 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.primaryDomain === undefined){
const err149 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/11/then/required",keyword:"required",params:{missingProperty: "primaryDomain"},schema:schema0.properties.spec.allOf[11].then.required,parentSchema:schema0.properties.spec.allOf[11].then,data:data24};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
var _valid28 = _errs179 === errors;
valid73 = _valid28;
}
if(!valid73){
const err150 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/11/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[11].if,parentSchema:schema0.properties.spec.allOf[11],data:data24};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
const _errs181 = errors;
let valid75 = true;
const _errs182 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing42;
if((data24.usage === undefined) && (missing42 = "usage")){
const err151 = {};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
const err152 = {};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
}
var _valid29 = _errs182 === errors;
errors = _errs181;
if(vErrors !== null){
if(_errs181){
vErrors.length = _errs181;
}
else {
vErrors = null;
}
}
if(!_valid29){
const _errs184 = errors;
var _valid29 = _errs184 === errors;
valid75 = _valid29;
}
if(!valid75){
const err153 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/12/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[12].if,parentSchema:schema0.properties.spec.allOf[12],data:data24};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
const _errs186 = errors;
let valid77 = true;
const _errs187 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing43;
if((data24.usage === undefined) && (missing43 = "usage")){
const err154 = {};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
const err155 = {};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
}
var _valid30 = _errs187 === errors;
errors = _errs186;
if(vErrors !== null){
if(_errs186){
vErrors.length = _errs186;
}
else {
vErrors = null;
}
}
if(!_valid30){
const _errs189 = errors;
var _valid30 = _errs189 === errors;
valid77 = _valid30;
}
if(!valid77){
const err156 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/13/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[13].if,parentSchema:schema0.properties.spec.allOf[13],data:data24};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
const _errs191 = errors;
let valid79 = true;
const _errs192 = errors;
const _errs193 = errors;
let valid80 = false;
const _errs194 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing44;
if((data24.usage === undefined) && (missing44 = "usage")){
const err157 = {};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
const err158 = {};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
}
var _valid32 = _errs194 === errors;
valid80 = valid80 || _valid32;
if(!valid80){
const _errs196 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing45;
if((data24.workerType === undefined) && (missing45 = "workerType")){
const err159 = {};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
else {
if(data24.workerType !== undefined){
if("deployment" !== data24.workerType){
const err160 = {};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
}
var _valid32 = _errs196 === errors;
valid80 = valid80 || _valid32;
}
if(!valid80){
const err161 = {};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
else {
errors = _errs193;
if(vErrors !== null){
if(_errs193){
vErrors.length = _errs193;
}
else {
vErrors = null;
}
}
}
var _valid31 = _errs192 === errors;
errors = _errs191;
if(vErrors !== null){
if(_errs191){
vErrors.length = _errs191;
}
else {
vErrors = null;
}
}
if(!_valid31){
const _errs198 = errors;
var _valid31 = _errs198 === errors;
valid79 = _valid31;
}
if(!valid79){
const err162 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/14/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[14].if,parentSchema:schema0.properties.spec.allOf[14],data:data24};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
const _errs200 = errors;
let valid83 = true;
const _errs201 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing46;
if((data24.clusterType === undefined) && (missing46 = "clusterType")){
const err163 = {};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
const err164 = {};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
}
var _valid33 = _errs201 === errors;
errors = _errs200;
if(vErrors !== null){
if(_errs200){
vErrors.length = _errs200;
}
else {
vErrors = null;
}
}
if(!_valid33){
const _errs203 = errors;
var _valid33 = _errs203 === errors;
valid83 = _valid33;
}
if(!valid83){
const err165 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/15/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[15].if,parentSchema:schema0.properties.spec.allOf[15],data:data24};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
const _errs205 = errors;
let valid85 = true;
const _errs206 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing47;
if((data24.clusterType === undefined) && (missing47 = "clusterType")){
const err166 = {};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
const err167 = {};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
}
var _valid34 = _errs206 === errors;
errors = _errs205;
if(vErrors !== null){
if(_errs205){
vErrors.length = _errs205;
}
else {
vErrors = null;
}
}
if(!_valid34){
const _errs208 = errors;
var _valid34 = _errs208 === errors;
valid85 = _valid34;
}
if(!valid85){
const err168 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/16/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[16].if,parentSchema:schema0.properties.spec.allOf[16],data:data24};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
const _errs210 = errors;
let valid87 = true;
const _errs211 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing48;
if((data24.clusterType === undefined) && (missing48 = "clusterType")){
const err169 = {};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
if("virtual" !== data24.clusterType){
const err170 = {};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
}
var _valid35 = _errs211 === errors;
errors = _errs210;
if(vErrors !== null){
if(_errs210){
vErrors.length = _errs210;
}
else {
vErrors = null;
}
}
if(!_valid35){
const _errs213 = errors;
var _valid35 = _errs213 === errors;
valid87 = _valid35;
}
if(!valid87){
const err171 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/17/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[17].if,parentSchema:schema0.properties.spec.allOf[17],data:data24};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
const _errs215 = errors;
let valid89 = true;
const _errs216 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing49;
if((data24.clusterType === undefined) && (missing49 = "clusterType")){
const err172 = {};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
else {
if(data24.clusterType !== undefined){
if("virtual" !== data24.clusterType){
const err173 = {};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
}
var _valid36 = _errs216 === errors;
errors = _errs215;
if(vErrors !== null){
if(_errs215){
vErrors.length = _errs215;
}
else {
vErrors = null;
}
}
if(!_valid36){
const _errs218 = errors;
var _valid36 = _errs218 === errors;
valid89 = _valid36;
}
if(!valid89){
const err174 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/18/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[18].if,parentSchema:schema0.properties.spec.allOf[18],data:data24};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
const _errs220 = errors;
let valid91 = true;
const _errs221 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing50;
if((data24.kubeconfig === undefined) && (missing50 = "kubeconfig")){
const err175 = {};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
else {
if(data24.kubeconfig !== undefined){
let data67 = data24.kubeconfig;
if(!(data67 && typeof data67 == "object" && !Array.isArray(data67))){
const err176 = {};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
const _errs224 = errors;
let valid93 = false;
const _errs225 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing51;
if((data67.apiVersion === undefined) && (missing51 = "apiVersion")){
const err177 = {};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
var _valid38 = _errs225 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs226 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing52;
if((data67.kind === undefined) && (missing52 = "kind")){
const err178 = {};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
var _valid38 = _errs226 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs227 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing53;
if((data67.preferences === undefined) && (missing53 = "preferences")){
const err179 = {};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
var _valid38 = _errs227 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs228 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing54;
if((data67.clusters === undefined) && (missing54 = "clusters")){
const err180 = {};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
var _valid38 = _errs228 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs229 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing55;
if((data67.contexts === undefined) && (missing55 = "contexts")){
const err181 = {};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
var _valid38 = _errs229 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs230 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing56;
if((data67.users === undefined) && (missing56 = "users")){
const err182 = {};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
var _valid38 = _errs230 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs231 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing57;
if((data67["current-context"] === undefined) && (missing57 = "current-context")){
const err183 = {};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
var _valid38 = _errs231 === errors;
valid93 = valid93 || _valid38;
}
}
}
}
}
}
if(!valid93){
const err184 = {};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
else {
errors = _errs224;
if(vErrors !== null){
if(_errs224){
vErrors.length = _errs224;
}
else {
vErrors = null;
}
}
}
}
}
}
var _valid37 = _errs221 === errors;
errors = _errs220;
if(vErrors !== null){
if(_errs220){
vErrors.length = _errs220;
}
else {
vErrors = null;
}
}
if(_valid37){
const _errs232 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.kubeconfig !== undefined){
const err185 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/allOf/19/then/properties/kubeconfig/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[19].then.properties.kubeconfig,data:data24.kubeconfig};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
var _valid37 = _errs232 === errors;
valid91 = _valid37;
}
if(!valid91){
const err186 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/19/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[19].if,parentSchema:schema0.properties.spec.allOf[19],data:data24};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.apiServer === undefined){
const err187 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "apiServer"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data24};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data24.clusterType === undefined){
const err188 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "clusterType"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data24};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data24.usage === undefined){
const err189 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "usage"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data24};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
for(const key6 in data24){
if(!(func0.call(schema0.properties.spec.properties, key6))){
const err190 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema0.properties.spec,data:data24};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data24.apiServer !== undefined){
let data69 = data24.apiServer;
if(typeof data69 === "string"){
if(!pattern6.test(data69)){
const err191 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/properties/spec/properties/apiServer/pattern",keyword:"pattern",params:{pattern: "^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$"},schema:"^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$",parentSchema:schema0.properties.spec.properties.apiServer,data:data69};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/properties/spec/properties/apiServer/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.apiServer.type,parentSchema:schema0.properties.spec.properties.apiServer,data:data69};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data24.clusterKind !== undefined){
let data70 = data24.clusterKind;
if(typeof data70 !== "string"){
const err193 = {instancePath:instancePath+"/spec/clusterKind",schemaPath:"#/properties/spec/properties/clusterKind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.clusterKind.type,parentSchema:schema0.properties.spec.properties.clusterKind,data:data70};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(!(data70 === "kubernetes")){
const err194 = {instancePath:instancePath+"/spec/clusterKind",schemaPath:"#/properties/spec/properties/clusterKind/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.clusterKind.enum},schema:schema0.properties.spec.properties.clusterKind.enum,parentSchema:schema0.properties.spec.properties.clusterKind,data:data70};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data24.clusterType !== undefined){
let data71 = data24.clusterType;
if(typeof data71 !== "string"){
const err195 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/properties/clusterType/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.clusterType.type,parentSchema:schema0.properties.spec.properties.clusterType,data:data71};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(!((data71 === "physical") || (data71 === "virtual"))){
const err196 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/properties/clusterType/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.clusterType.enum},schema:schema0.properties.spec.properties.clusterType.enum,parentSchema:schema0.properties.spec.properties.clusterType,data:data71};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data24.usage !== undefined){
let data72 = data24.usage;
if(typeof data72 !== "string"){
const err197 = {instancePath:instancePath+"/spec/usage",schemaPath:"#/properties/spec/properties/usage/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.usage.type,parentSchema:schema0.properties.spec.properties.usage,data:data72};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(!((data72 === "host") || (data72 === "worker"))){
const err198 = {instancePath:instancePath+"/spec/usage",schemaPath:"#/properties/spec/properties/usage/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.usage.enum},schema:schema0.properties.spec.properties.usage.enum,parentSchema:schema0.properties.spec.properties.usage,data:data72};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data24.workerType !== undefined){
let data73 = data24.workerType;
if(typeof data73 !== "string"){
const err199 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/properties/workerType/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.workerType.type,parentSchema:schema0.properties.spec.properties.workerType,data:data73};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(!((data73 === "deployment") || (data73 === "pipeline"))){
const err200 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/properties/workerType/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.workerType.enum},schema:schema0.properties.spec.properties.workerType.enum,parentSchema:schema0.properties.spec.properties.workerType,data:data73};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data24.hostCluster !== undefined){
let data74 = data24.hostCluster;
if(typeof data74 === "string"){
if(!pattern1.test(data74)){
const err201 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/properties/hostCluster/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"},schema:"^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.hostCluster,data:data74};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/properties/hostCluster/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.hostCluster.type,parentSchema:schema0.properties.spec.properties.hostCluster,data:data74};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data24.primaryDomain !== undefined){
let data75 = data24.primaryDomain;
if(typeof data75 === "string"){
if(!pattern8.test(data75)){
const err203 = {instancePath:instancePath+"/spec/primaryDomain",schemaPath:"#/properties/spec/properties/primaryDomain/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.primaryDomain,data:data75};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
else {
const err204 = {instancePath:instancePath+"/spec/primaryDomain",schemaPath:"#/properties/spec/properties/primaryDomain/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.primaryDomain.type,parentSchema:schema0.properties.spec.properties.primaryDomain,data:data75};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data24.argocdHost !== undefined){
let data76 = data24.argocdHost;
if(typeof data76 === "string"){
if(!pattern8.test(data76)){
const err205 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/properties/argocdHost/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.argocdHost,data:data76};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/properties/argocdHost/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.argocdHost.type,parentSchema:schema0.properties.spec.properties.argocdHost,data:data76};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data24.tektonHost !== undefined){
let data77 = data24.tektonHost;
if(typeof data77 === "string"){
if(!pattern8.test(data77)){
const err207 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/properties/tektonHost/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.tektonHost,data:data77};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/properties/tektonHost/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.tektonHost.type,parentSchema:schema0.properties.spec.properties.tektonHost,data:data77};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data24.traefik !== undefined){
let data78 = data24.traefik;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key7 in data78){
if(!((key7 === "httpNodePort") || (key7 === "httpsNodePort"))){
const err209 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/properties/traefik/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema0.properties.spec.properties.traefik,data:data78};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data78.httpNodePort !== undefined){
let data79 = data78.httpNodePort;
if((!((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79)))) && (typeof data79 !== "string")){
const err210 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.traefik.properties.httpNodePort.type},schema:schema0.properties.spec.properties.traefik.properties.httpNodePort.type,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data79};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(typeof data79 == "number"){
if(data79 > 32767 || isNaN(data79)){
const err211 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data79};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data79 < 30000 || isNaN(data79)){
const err212 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data79};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(typeof data79 === "string"){
if(!pattern11.test(data79)){
const err213 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data79};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
if(data78.httpsNodePort !== undefined){
let data80 = data78.httpsNodePort;
if((!((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80)))) && (typeof data80 !== "string")){
const err214 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.traefik.properties.httpsNodePort.type},schema:schema0.properties.spec.properties.traefik.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data80};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(typeof data80 == "number"){
if(data80 > 32767 || isNaN(data80)){
const err215 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data80};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(data80 < 30000 || isNaN(data80)){
const err216 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data80};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(typeof data80 === "string"){
if(!pattern11.test(data80)){
const err217 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data80};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
}
else {
const err218 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/properties/traefik/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.traefik.type,parentSchema:schema0.properties.spec.properties.traefik,data:data78};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data24.vcluster !== undefined){
let data81 = data24.vcluster;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key8 in data81){
if(!(key8 === "httpsNodePort")){
const err219 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/properties/vcluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema0.properties.spec.properties.vcluster,data:data81};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data81.httpsNodePort !== undefined){
let data82 = data81.httpsNodePort;
if((!((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82)))) && (typeof data82 !== "string")){
const err220 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.vcluster.properties.httpsNodePort.type},schema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data82};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(typeof data82 == "number"){
if(data82 > 32767 || isNaN(data82)){
const err221 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data82};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(data82 < 30000 || isNaN(data82)){
const err222 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data82};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(typeof data82 === "string"){
if(!pattern11.test(data82)){
const err223 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data82};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
}
else {
const err224 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/properties/vcluster/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.vcluster.type,parentSchema:schema0.properties.spec.properties.vcluster,data:data81};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data24.kubeconfig !== undefined){
let data83 = data24.kubeconfig;
const _errs267 = errors;
let valid99 = true;
const _errs268 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing58;
if((data83.from === undefined) && (missing58 = "from")){
const err225 = {};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
else {
if(data83.from !== undefined){
let data84 = data83.from;
if(!((((((data84 === "variable") || (data84 === "secret")) || (data84 === "vault")) || (data84 === "aws")) || (data84 === "gcp")) || (data84 === "azure"))){
const err226 = {};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
}
var _valid39 = _errs268 === errors;
errors = _errs267;
if(vErrors !== null){
if(_errs267){
vErrors.length = _errs267;
}
else {
vErrors = null;
}
}
if(_valid39){
const _errs270 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.sealed !== undefined){
const err227 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/0/then/properties/sealed/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[0].then.properties.sealed,data:data83.sealed};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
var _valid39 = _errs270 === errors;
valid99 = _valid39;
}
if(!valid99){
const err228 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[0].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[0],data:data83};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
const _errs272 = errors;
let valid102 = true;
const _errs273 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing59;
if((data83.from === undefined) && (missing59 = "from")){
const err229 = {};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
else {
if(data83.from !== undefined){
if(!(data83.from === "aws")){
const err230 = {};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
}
var _valid40 = _errs273 === errors;
errors = _errs272;
if(vErrors !== null){
if(_errs272){
vErrors.length = _errs272;
}
else {
vErrors = null;
}
}
if(_valid40){
const _errs275 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.clusterName === undefined){
const err231 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/1/then/required",keyword:"required",params:{missingProperty: "clusterName"},schema:schema0.properties.spec.properties.kubeconfig.allOf[1].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[1].then,data:data83};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
var _valid40 = _errs275 === errors;
valid102 = _valid40;
}
if(!valid102){
const err232 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[1].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[1],data:data83};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
const _errs277 = errors;
let valid104 = true;
const _errs278 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing60;
if((data83.from === undefined) && (missing60 = "from")){
const err233 = {};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
else {
if(data83.from !== undefined){
if(!(data83.from === "azure")){
const err234 = {};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
}
var _valid41 = _errs278 === errors;
errors = _errs277;
if(vErrors !== null){
if(_errs277){
vErrors.length = _errs277;
}
else {
vErrors = null;
}
}
if(_valid41){
const _errs280 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.clientId === undefined){
const err235 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/2/then/required",keyword:"required",params:{missingProperty: "clientId"},schema:schema0.properties.spec.properties.kubeconfig.allOf[2].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[2].then,data:data83};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
var _valid41 = _errs280 === errors;
valid104 = _valid41;
}
if(!valid104){
const err236 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[2].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[2],data:data83};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
const _errs282 = errors;
let valid106 = true;
const _errs283 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing61;
if((data83.from === undefined) && (missing61 = "from")){
const err237 = {};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
else {
if(data83.from !== undefined){
let data88 = data83.from;
if(!(((data88 === "aws") || (data88 === "gcp")) || (data88 === "azure"))){
const err238 = {};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
}
var _valid42 = _errs283 === errors;
errors = _errs282;
if(vErrors !== null){
if(_errs282){
vErrors.length = _errs282;
}
else {
vErrors = null;
}
}
if(_valid42){
const _errs285 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.ca === undefined){
const err239 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/3/then/required",keyword:"required",params:{missingProperty: "ca"},schema:schema0.properties.spec.properties.kubeconfig.allOf[3].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[3].then,data:data83};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
var _valid42 = _errs285 === errors;
valid106 = _valid42;
}
if(!valid106){
const err240 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[3].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[3],data:data83};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
const _errs287 = errors;
let valid108 = true;
const _errs288 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing62;
if((data83.from === undefined) && (missing62 = "from")){
const err241 = {};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
else {
if(data83.from !== undefined){
let data89 = data83.from;
if(!((((data89 === "sealed") || (data89 === "variable")) || (data89 === "secret")) || (data89 === "vault"))){
const err242 = {};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
}
var _valid43 = _errs288 === errors;
errors = _errs287;
if(vErrors !== null){
if(_errs287){
vErrors.length = _errs287;
}
else {
vErrors = null;
}
}
if(_valid43){
const _errs290 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.ca !== undefined){
const err243 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/4/then/properties/ca/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[4].then.properties.ca,data:data83.ca};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
var _valid43 = _errs290 === errors;
valid108 = _valid43;
}
if(!valid108){
const err244 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[4].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[4],data:data83};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
const _errs292 = errors;
let valid111 = true;
const _errs293 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing63;
if((data83.from === undefined) && (missing63 = "from")){
const err245 = {};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
else {
if(data83.from !== undefined){
let data91 = data83.from;
if(!((((((data91 === "sealed") || (data91 === "variable")) || (data91 === "secret")) || (data91 === "vault")) || (data91 === "gcp")) || (data91 === "azure"))){
const err246 = {};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
}
var _valid44 = _errs293 === errors;
errors = _errs292;
if(vErrors !== null){
if(_errs292){
vErrors.length = _errs292;
}
else {
vErrors = null;
}
}
if(_valid44){
const _errs295 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.clusterName !== undefined){
const err247 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/5/then/properties/clusterName/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[5].then.properties.clusterName,data:data83.clusterName};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
var _valid44 = _errs295 === errors;
valid111 = _valid44;
}
if(!valid111){
const err248 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[5].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[5],data:data83};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
const _errs297 = errors;
let valid114 = true;
const _errs298 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing64;
if((data83.from === undefined) && (missing64 = "from")){
const err249 = {};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
else {
if(data83.from !== undefined){
let data93 = data83.from;
if(!((((((data93 === "sealed") || (data93 === "variable")) || (data93 === "secret")) || (data93 === "vault")) || (data93 === "gcp")) || (data93 === "azure"))){
const err250 = {};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
}
var _valid45 = _errs298 === errors;
errors = _errs297;
if(vErrors !== null){
if(_errs297){
vErrors.length = _errs297;
}
else {
vErrors = null;
}
}
if(_valid45){
const _errs300 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.roleArn !== undefined){
const err251 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/6/then/properties/roleArn/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[6].then.properties.roleArn,data:data83.roleArn};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
var _valid45 = _errs300 === errors;
valid114 = _valid45;
}
if(!valid114){
const err252 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[6].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[6],data:data83};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
const _errs302 = errors;
let valid117 = true;
const _errs303 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing65;
if((data83.from === undefined) && (missing65 = "from")){
const err253 = {};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
else {
if(data83.from !== undefined){
let data95 = data83.from;
if(!((((((data95 === "sealed") || (data95 === "variable")) || (data95 === "secret")) || (data95 === "vault")) || (data95 === "aws")) || (data95 === "gcp"))){
const err254 = {};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
}
var _valid46 = _errs303 === errors;
errors = _errs302;
if(vErrors !== null){
if(_errs302){
vErrors.length = _errs302;
}
else {
vErrors = null;
}
}
if(_valid46){
const _errs305 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.clientId !== undefined){
const err255 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/7/then/properties/clientId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[7].then.properties.clientId,data:data83.clientId};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
var _valid46 = _errs305 === errors;
valid117 = _valid46;
}
if(!valid117){
const err256 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/7/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[7].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[7],data:data83};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
const _errs307 = errors;
let valid120 = true;
const _errs308 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing66;
if((data83.from === undefined) && (missing66 = "from")){
const err257 = {};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
else {
if(data83.from !== undefined){
let data97 = data83.from;
if(!((((((data97 === "sealed") || (data97 === "variable")) || (data97 === "secret")) || (data97 === "vault")) || (data97 === "aws")) || (data97 === "gcp"))){
const err258 = {};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
}
var _valid47 = _errs308 === errors;
errors = _errs307;
if(vErrors !== null){
if(_errs307){
vErrors.length = _errs307;
}
else {
vErrors = null;
}
}
if(_valid47){
const _errs310 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.tenantId !== undefined){
const err259 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/8/then/properties/tenantId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[8].then.properties.tenantId,data:data83.tenantId};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
var _valid47 = _errs310 === errors;
valid120 = _valid47;
}
if(!valid120){
const err260 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/8/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[8].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[8],data:data83};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
const _errs312 = errors;
let valid123 = true;
const _errs313 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing67;
if((data83.from === undefined) && (missing67 = "from")){
const err261 = {};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
else {
if(data83.from !== undefined){
let data99 = data83.from;
if(!((((((data99 === "sealed") || (data99 === "variable")) || (data99 === "secret")) || (data99 === "vault")) || (data99 === "aws")) || (data99 === "gcp"))){
const err262 = {};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
}
var _valid48 = _errs313 === errors;
errors = _errs312;
if(vErrors !== null){
if(_errs312){
vErrors.length = _errs312;
}
else {
vErrors = null;
}
}
if(_valid48){
const _errs315 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.environment !== undefined){
const err263 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/9/then/properties/environment/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[9].then.properties.environment,data:data83.environment};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
var _valid48 = _errs315 === errors;
valid123 = _valid48;
}
if(!valid123){
const err264 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/9/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[9].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[9],data:data83};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
const _errs317 = errors;
let valid126 = true;
const _errs318 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing68;
if((data83.from === undefined) && (missing68 = "from")){
const err265 = {};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
else {
if(data83.from !== undefined){
let data101 = data83.from;
if(!(((data101 === "aws") || (data101 === "gcp")) || (data101 === "azure"))){
const err266 = {};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
}
var _valid49 = _errs318 === errors;
errors = _errs317;
if(vErrors !== null){
if(_errs317){
vErrors.length = _errs317;
}
else {
vErrors = null;
}
}
if(_valid49){
const _errs320 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.exchange !== undefined){
const err267 = {instancePath:instancePath+"/spec/kubeconfig/exchange",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/10/then/properties/exchange/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[10].then.properties.exchange,data:data83.exchange};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
var _valid49 = _errs320 === errors;
valid126 = _valid49;
}
if(!valid126){
const err268 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/10/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[10].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[10],data:data83};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
const _errs322 = errors;
let valid129 = true;
const _errs323 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing69;
if((data83.ca === undefined) && (missing69 = "ca")){
const err269 = {};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
var _valid50 = _errs323 === errors;
errors = _errs322;
if(vErrors !== null){
if(_errs322){
vErrors.length = _errs322;
}
else {
vErrors = null;
}
}
if(_valid50){
const _errs326 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.from === undefined){
const err270 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/11/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[11].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[11].then,data:data83};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
var _valid50 = _errs326 === errors;
valid129 = _valid50;
}
if(!valid129){
const err271 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/11/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[11].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[11],data:data83};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
const _errs328 = errors;
let valid131 = true;
const _errs329 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing70;
if((data83.clusterName === undefined) && (missing70 = "clusterName")){
const err272 = {};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
var _valid51 = _errs329 === errors;
errors = _errs328;
if(vErrors !== null){
if(_errs328){
vErrors.length = _errs328;
}
else {
vErrors = null;
}
}
if(_valid51){
const _errs332 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.from === undefined){
const err273 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/12/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[12].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[12].then,data:data83};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
var _valid51 = _errs332 === errors;
valid131 = _valid51;
}
if(!valid131){
const err274 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/12/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[12].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[12],data:data83};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
const _errs334 = errors;
let valid133 = true;
const _errs335 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing71;
if((data83.roleArn === undefined) && (missing71 = "roleArn")){
const err275 = {};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
var _valid52 = _errs335 === errors;
errors = _errs334;
if(vErrors !== null){
if(_errs334){
vErrors.length = _errs334;
}
else {
vErrors = null;
}
}
if(_valid52){
const _errs338 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.from === undefined){
const err276 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/13/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[13].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[13].then,data:data83};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
var _valid52 = _errs338 === errors;
valid133 = _valid52;
}
if(!valid133){
const err277 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/13/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[13].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[13],data:data83};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
const _errs340 = errors;
let valid135 = true;
const _errs341 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing72;
if((data83.clientId === undefined) && (missing72 = "clientId")){
const err278 = {};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
var _valid53 = _errs341 === errors;
errors = _errs340;
if(vErrors !== null){
if(_errs340){
vErrors.length = _errs340;
}
else {
vErrors = null;
}
}
if(_valid53){
const _errs344 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.from === undefined){
const err279 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/14/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[14].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[14].then,data:data83};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
var _valid53 = _errs344 === errors;
valid135 = _valid53;
}
if(!valid135){
const err280 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/14/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[14].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[14],data:data83};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
const _errs346 = errors;
let valid137 = true;
const _errs347 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing73;
if((data83.tenantId === undefined) && (missing73 = "tenantId")){
const err281 = {};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
var _valid54 = _errs347 === errors;
errors = _errs346;
if(vErrors !== null){
if(_errs346){
vErrors.length = _errs346;
}
else {
vErrors = null;
}
}
if(_valid54){
const _errs350 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.from === undefined){
const err282 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/15/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[15].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[15].then,data:data83};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
var _valid54 = _errs350 === errors;
valid137 = _valid54;
}
if(!valid137){
const err283 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/15/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[15].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[15],data:data83};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
const _errs352 = errors;
let valid139 = true;
const _errs353 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing74;
if((data83.environment === undefined) && (missing74 = "environment")){
const err284 = {};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
var _valid55 = _errs353 === errors;
errors = _errs352;
if(vErrors !== null){
if(_errs352){
vErrors.length = _errs352;
}
else {
vErrors = null;
}
}
if(_valid55){
const _errs356 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.from === undefined){
const err285 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/16/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[16].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[16].then,data:data83};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
var _valid55 = _errs356 === errors;
valid139 = _valid55;
}
if(!valid139){
const err286 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/16/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[16].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[16],data:data83};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
for(const key9 in data83){
if(!((func0.call(schema0.properties.spec.properties.kubeconfig.properties, key9)) || (pattern14.test(key9)))){
const err287 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig,data:data83};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data83.from !== undefined){
let data109 = data83.from;
if(typeof data109 !== "string"){
const err288 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/properties/kubeconfig/properties/from/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.from.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.from,data:data109};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(!(((((((data109 === "sealed") || (data109 === "variable")) || (data109 === "secret")) || (data109 === "vault")) || (data109 === "aws")) || (data109 === "gcp")) || (data109 === "azure"))){
const err289 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/properties/kubeconfig/properties/from/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.kubeconfig.properties.from.enum},schema:schema0.properties.spec.properties.kubeconfig.properties.from.enum,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.from,data:data109};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data83.exchange !== undefined){
let data110 = data83.exchange;
if(typeof data110 !== "string"){
const err290 = {instancePath:instancePath+"/spec/kubeconfig/exchange",schemaPath:"#/properties/spec/properties/kubeconfig/properties/exchange/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.exchange.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.exchange,data:data110};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if(!(data110 === "token")){
const err291 = {instancePath:instancePath+"/spec/kubeconfig/exchange",schemaPath:"#/properties/spec/properties/kubeconfig/properties/exchange/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.kubeconfig.properties.exchange.enum},schema:schema0.properties.spec.properties.kubeconfig.properties.exchange.enum,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.exchange,data:data110};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data83.sealed !== undefined){
let data111 = data83.sealed;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
if(data111.fingerprint === undefined){
const err292 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "fingerprint"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data111};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(data111.expires === undefined){
const err293 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "expires"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data111};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data111.recipients === undefined){
const err294 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "recipients"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data111};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
for(const key10 in data111){
if(!(((((key10 === "fingerprint") || (key10 === "expires")) || (key10 === "server")) || (key10 === "recipients")) || (key10 === "exposedTo"))){
const err295 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data111};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data111.fingerprint !== undefined){
let data112 = data111.fingerprint;
if(typeof data112 === "string"){
if(!pattern15.test(data112)){
const err296 = {instancePath:instancePath+"/spec/kubeconfig/sealed/fingerprint",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint,data:data112};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
else {
const err297 = {instancePath:instancePath+"/spec/kubeconfig/sealed/fingerprint",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/fingerprint/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint,data:data112};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data111.expires !== undefined){
let data113 = data111.expires;
if(typeof data113 === "string"){
if(!pattern16.test(data113)){
const err298 = {instancePath:instancePath+"/spec/kubeconfig/sealed/expires",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/expires/pattern",keyword:"pattern",params:{pattern: "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$"},schema:"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires,data:data113};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
else {
const err299 = {instancePath:instancePath+"/spec/kubeconfig/sealed/expires",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/expires/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires,data:data113};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data111.server !== undefined){
let data114 = data111.server;
if(typeof data114 === "string"){
if(!pattern17.test(data114)){
const err300 = {instancePath:instancePath+"/spec/kubeconfig/sealed/server",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/server/pattern",keyword:"pattern",params:{pattern: "^https://[!-~]{1,2048}$"},schema:"^https://[!-~]{1,2048}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server,data:data114};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
else {
const err301 = {instancePath:instancePath+"/spec/kubeconfig/sealed/server",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/server/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server,data:data114};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data111.recipients !== undefined){
let data115 = data111.recipients;
if(Array.isArray(data115)){
if(data115.length < 1){
const err302 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data115};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
const len0 = data115.length;
for(let i0=0; i0<len0; i0++){
let data116 = data115[i0];
if(typeof data116 === "string"){
if(!pattern18.test(data116)){
const err303 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients/" + i0,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1[02-9ac-hj-np-z]{58}$"},schema:"^age1[02-9ac-hj-np-z]{58}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items,data:data116};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
else {
const err304 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients/" + i0,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items,data:data116};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
let i1 = data115.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data115[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err305 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data115};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err306 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data115};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data111.exposedTo !== undefined){
let data117 = data111.exposedTo;
if(Array.isArray(data117)){
if(data117.length < 1){
const err307 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data117};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
const len1 = data117.length;
for(let i2=0; i2<len1; i2++){
let data118 = data117[i2];
if(typeof data118 === "string"){
if(!pattern18.test(data118)){
const err308 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo/" + i2,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/items/pattern",keyword:"pattern",params:{pattern: "^age1[02-9ac-hj-np-z]{58}$"},schema:"^age1[02-9ac-hj-np-z]{58}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items,data:data118};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo/" + i2,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items,data:data118};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
let i3 = data117.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data117[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err310 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data117};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err311 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data117};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
}
else {
const err312 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data111};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data83.ca !== undefined){
let data119 = data83.ca;
if(typeof data119 === "string"){
if(!pattern20.test(data119)){
const err313 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/properties/kubeconfig/properties/ca/pattern",keyword:"pattern",params:{pattern: "^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$"},schema:"^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.ca,data:data119};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
else {
const err314 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/properties/kubeconfig/properties/ca/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.ca.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.ca,data:data119};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data83.clusterName !== undefined){
let data120 = data83.clusterName;
if(typeof data120 === "string"){
if(!pattern21.test(data120)){
const err315 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clusterName/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$"},schema:"^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clusterName,data:data120};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
else {
const err316 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clusterName/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.clusterName.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clusterName,data:data120};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data83.roleArn !== undefined){
let data121 = data83.roleArn;
if(typeof data121 === "string"){
if(!pattern22.test(data121)){
const err317 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/properties/kubeconfig/properties/roleArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$"},schema:"^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.roleArn,data:data121};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
else {
const err318 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/properties/kubeconfig/properties/roleArn/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.roleArn.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.roleArn,data:data121};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data83.clientId !== undefined){
let data122 = data83.clientId;
if(typeof data122 === "string"){
if(!pattern23.test(data122)){
const err319 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clientId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"},schema:"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clientId,data:data122};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clientId/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.clientId.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clientId,data:data122};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data83.tenantId !== undefined){
let data123 = data83.tenantId;
if(typeof data123 === "string"){
if(!pattern23.test(data123)){
const err321 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/tenantId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"},schema:"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.tenantId,data:data123};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/tenantId/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.tenantId.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.tenantId,data:data123};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data83.environment !== undefined){
let data124 = data83.environment;
if(typeof data124 !== "string"){
const err323 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/properties/kubeconfig/properties/environment/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.environment.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.environment,data:data124};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(!(((data124 === "AzurePublicCloud") || (data124 === "AzureUSGovernmentCloud")) || (data124 === "AzureChinaCloud"))){
const err324 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/properties/kubeconfig/properties/environment/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.kubeconfig.properties.environment.enum},schema:schema0.properties.spec.properties.kubeconfig.properties.environment.enum,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.environment,data:data124};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
}
else {
const err325 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.kubeconfig.type,parentSchema:schema0.properties.spec.properties.kubeconfig,data:data83};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data24.componentsList !== undefined){
let data125 = data24.componentsList;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key11 in data125){
if(!(func0.call(schema0.properties.spec.properties.componentsList.properties, key11))){
const err326 = {instancePath:instancePath+"/spec/componentsList",schemaPath:"#/properties/spec/properties/componentsList/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema0.properties.spec.properties.componentsList,data:data125};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data125.certManagement !== undefined){
let data126 = data125.certManagement;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key12 in data126){
if(!(((key12 === "name") || (key12 === "namespace")) || (key12 === "additions"))){
const err327 = {instancePath:instancePath+"/spec/componentsList/certManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement,data:data126};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data126.name !== undefined){
let data127 = data126.name;
if(typeof data127 === "string"){
if(!pattern25.test(data127)){
const err328 = {instancePath:instancePath+"/spec/componentsList/certManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name,data:data127};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
else {
const err329 = {instancePath:instancePath+"/spec/componentsList/certManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name,data:data127};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data126.namespace !== undefined){
let data128 = data126.namespace;
if(typeof data128 === "string"){
if(!pattern25.test(data128)){
const err330 = {instancePath:instancePath+"/spec/componentsList/certManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace,data:data128};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
else {
const err331 = {instancePath:instancePath+"/spec/componentsList/certManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace,data:data128};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data126.additions !== undefined){
let data129 = data126.additions;
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
for(const key13 in data129){
let data130 = data129[key13];
if(typeof data130 !== "string"){
const err332 = {instancePath:instancePath+"/spec/componentsList/certManagement/additions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.additionalProperties,data:data130};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath:instancePath+"/spec/componentsList/certManagement/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions,data:data129};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
}
else {
const err334 = {instancePath:instancePath+"/spec/componentsList/certManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement,data:data126};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data125.deployment !== undefined){
let data131 = data125.deployment;
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
for(const key14 in data131){
if(!(((key14 === "name") || (key14 === "namespace")) || (key14 === "additions"))){
const err335 = {instancePath:instancePath+"/spec/componentsList/deployment",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment,data:data131};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data131.name !== undefined){
let data132 = data131.name;
if(typeof data132 === "string"){
if(!pattern25.test(data132)){
const err336 = {instancePath:instancePath+"/spec/componentsList/deployment/name",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name,data:data132};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
else {
const err337 = {instancePath:instancePath+"/spec/componentsList/deployment/name",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name,data:data132};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data131.namespace !== undefined){
let data133 = data131.namespace;
if(typeof data133 === "string"){
if(!pattern25.test(data133)){
const err338 = {instancePath:instancePath+"/spec/componentsList/deployment/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace,data:data133};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
else {
const err339 = {instancePath:instancePath+"/spec/componentsList/deployment/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace,data:data133};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
if(data131.additions !== undefined){
let data134 = data131.additions;
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key15 in data134){
if(!(key15 === "host")){
let data135 = data134[key15];
if(typeof data135 !== "string"){
const err340 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.additionalProperties,data:data135};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
}
if(data134.host !== undefined){
let data136 = data134.host;
if(typeof data136 === "string"){
if(!pattern8.test(data136)){
const err341 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/properties/host/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host,data:data136};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
else {
const err342 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/properties/host/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host,data:data136};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
}
else {
const err343 = {instancePath:instancePath+"/spec/componentsList/deployment/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions,data:data134};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
}
else {
const err344 = {instancePath:instancePath+"/spec/componentsList/deployment",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment,data:data131};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data125.eventListener !== undefined){
let data137 = data125.eventListener;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
for(const key16 in data137){
if(!(((key16 === "name") || (key16 === "namespace")) || (key16 === "additions"))){
const err345 = {instancePath:instancePath+"/spec/componentsList/eventListener",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener,data:data137};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data137.name !== undefined){
let data138 = data137.name;
if(typeof data138 === "string"){
if(!pattern25.test(data138)){
const err346 = {instancePath:instancePath+"/spec/componentsList/eventListener/name",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name,data:data138};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/spec/componentsList/eventListener/name",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name,data:data138};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data137.namespace !== undefined){
let data139 = data137.namespace;
if(typeof data139 === "string"){
if(!pattern25.test(data139)){
const err348 = {instancePath:instancePath+"/spec/componentsList/eventListener/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace,data:data139};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
else {
const err349 = {instancePath:instancePath+"/spec/componentsList/eventListener/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace,data:data139};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data137.additions !== undefined){
let data140 = data137.additions;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key17 in data140){
let data141 = data140[key17];
if(typeof data141 !== "string"){
const err350 = {instancePath:instancePath+"/spec/componentsList/eventListener/additions/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.additionalProperties,data:data141};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
}
else {
const err351 = {instancePath:instancePath+"/spec/componentsList/eventListener/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions,data:data140};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
}
else {
const err352 = {instancePath:instancePath+"/spec/componentsList/eventListener",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener,data:data137};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data125.gateway !== undefined){
let data142 = data125.gateway;
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
for(const key18 in data142){
if(!(((key18 === "name") || (key18 === "namespace")) || (key18 === "additions"))){
const err353 = {instancePath:instancePath+"/spec/componentsList/gateway",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway,data:data142};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data142.name !== undefined){
let data143 = data142.name;
if(typeof data143 === "string"){
if(!pattern25.test(data143)){
const err354 = {instancePath:instancePath+"/spec/componentsList/gateway/name",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name,data:data143};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
else {
const err355 = {instancePath:instancePath+"/spec/componentsList/gateway/name",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name,data:data143};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data142.namespace !== undefined){
let data144 = data142.namespace;
if(typeof data144 === "string"){
if(!pattern25.test(data144)){
const err356 = {instancePath:instancePath+"/spec/componentsList/gateway/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace,data:data144};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
else {
const err357 = {instancePath:instancePath+"/spec/componentsList/gateway/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace,data:data144};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data142.additions !== undefined){
let data145 = data142.additions;
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
for(const key19 in data145){
if(!((key19 === "httpNodePort") || (key19 === "httpsNodePort"))){
let data146 = data145[key19];
if(typeof data146 !== "string"){
const err358 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.additionalProperties,data:data146};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
}
if(data145.httpNodePort !== undefined){
let data147 = data145.httpNodePort;
if(typeof data147 === "string"){
if(!pattern11.test(data147)){
const err359 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort,data:data147};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
else {
const err360 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpNodePort/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort,data:data147};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data145.httpsNodePort !== undefined){
let data148 = data145.httpsNodePort;
if(typeof data148 === "string"){
if(!pattern11.test(data148)){
const err361 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpsNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort,data:data148};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
else {
const err362 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpsNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpsNodePort/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort,data:data148};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
else {
const err363 = {instancePath:instancePath+"/spec/componentsList/gateway/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions,data:data145};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
}
else {
const err364 = {instancePath:instancePath+"/spec/componentsList/gateway",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway,data:data142};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data125.multiTenant !== undefined){
let data149 = data125.multiTenant;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key20 in data149){
if(!(((key20 === "name") || (key20 === "namespace")) || (key20 === "additions"))){
const err365 = {instancePath:instancePath+"/spec/componentsList/multiTenant",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant,data:data149};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data149.name !== undefined){
let data150 = data149.name;
if(typeof data150 === "string"){
if(!pattern25.test(data150)){
const err366 = {instancePath:instancePath+"/spec/componentsList/multiTenant/name",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name,data:data150};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
else {
const err367 = {instancePath:instancePath+"/spec/componentsList/multiTenant/name",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name,data:data150};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data149.namespace !== undefined){
let data151 = data149.namespace;
if(typeof data151 === "string"){
if(!pattern25.test(data151)){
const err368 = {instancePath:instancePath+"/spec/componentsList/multiTenant/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace,data:data151};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
else {
const err369 = {instancePath:instancePath+"/spec/componentsList/multiTenant/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace,data:data151};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
if(data149.additions !== undefined){
let data152 = data149.additions;
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
for(const key21 in data152){
if(!(((key21 === "productResourceKustomizeFileFolder") || (key21 === "productResourceRevision")) || (key21 === "syncResourceTypes"))){
let data153 = data152[key21];
if(typeof data153 !== "string"){
const err370 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.additionalProperties,data:data153};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
}
if(data152.productResourceKustomizeFileFolder !== undefined){
let data154 = data152.productResourceKustomizeFileFolder;
if(typeof data154 === "string"){
if(!pattern38.test(data154)){
const err371 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceKustomizeFileFolder",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceKustomizeFileFolder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder,data:data154};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
else {
const err372 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceKustomizeFileFolder",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceKustomizeFileFolder/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder,data:data154};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data152.productResourceRevision !== undefined){
let data155 = data152.productResourceRevision;
if(typeof data155 === "string"){
if(!pattern38.test(data155)){
const err373 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceRevision",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceRevision/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision,data:data155};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
else {
const err374 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceRevision",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceRevision/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision,data:data155};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data152.syncResourceTypes !== undefined){
let data156 = data152.syncResourceTypes;
if(typeof data156 === "string"){
if(!pattern38.test(data156)){
const err375 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/syncResourceTypes",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/syncResourceTypes/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes,data:data156};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
else {
const err376 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/syncResourceTypes",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/syncResourceTypes/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes,data:data156};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
}
else {
const err377 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions,data:data152};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
}
else {
const err378 = {instancePath:instancePath+"/spec/componentsList/multiTenant",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant,data:data149};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data125.oauthProxy !== undefined){
let data157 = data125.oauthProxy;
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
for(const key22 in data157){
if(!(((key22 === "name") || (key22 === "namespace")) || (key22 === "additions"))){
const err379 = {instancePath:instancePath+"/spec/componentsList/oauthProxy",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy,data:data157};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
if(data157.name !== undefined){
let data158 = data157.name;
if(typeof data158 === "string"){
if(!pattern25.test(data158)){
const err380 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/name",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name,data:data158};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
else {
const err381 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/name",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name,data:data158};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data157.namespace !== undefined){
let data159 = data157.namespace;
if(typeof data159 === "string"){
if(!pattern25.test(data159)){
const err382 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace,data:data159};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
else {
const err383 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace,data:data159};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data157.additions !== undefined){
let data160 = data157.additions;
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key23 in data160){
let data161 = data160[key23];
if(typeof data161 !== "string"){
const err384 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/additions/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.additionalProperties,data:data161};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
}
else {
const err385 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions,data:data160};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
}
else {
const err386 = {instancePath:instancePath+"/spec/componentsList/oauthProxy",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy,data:data157};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
if(data125.pipeline !== undefined){
let data162 = data125.pipeline;
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
for(const key24 in data162){
if(!(((key24 === "name") || (key24 === "namespace")) || (key24 === "additions"))){
const err387 = {instancePath:instancePath+"/spec/componentsList/pipeline",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline,data:data162};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
if(data162.name !== undefined){
let data163 = data162.name;
if(typeof data163 === "string"){
if(!pattern25.test(data163)){
const err388 = {instancePath:instancePath+"/spec/componentsList/pipeline/name",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name,data:data163};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
else {
const err389 = {instancePath:instancePath+"/spec/componentsList/pipeline/name",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name,data:data163};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
if(data162.namespace !== undefined){
let data164 = data162.namespace;
if(typeof data164 === "string"){
if(!pattern25.test(data164)){
const err390 = {instancePath:instancePath+"/spec/componentsList/pipeline/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace,data:data164};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
else {
const err391 = {instancePath:instancePath+"/spec/componentsList/pipeline/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace,data:data164};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data162.additions !== undefined){
let data165 = data162.additions;
if(data165 && typeof data165 == "object" && !Array.isArray(data165)){
for(const key25 in data165){
if(!(key25 === "host")){
let data166 = data165[key25];
if(typeof data166 !== "string"){
const err392 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.additionalProperties,data:data166};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
}
if(data165.host !== undefined){
let data167 = data165.host;
if(typeof data167 === "string"){
if(!pattern8.test(data167)){
const err393 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/properties/host/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host,data:data167};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
else {
const err394 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/properties/host/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host,data:data167};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
}
else {
const err395 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions,data:data165};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
}
else {
const err396 = {instancePath:instancePath+"/spec/componentsList/pipeline",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline,data:data162};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
if(data125.progressiveDelivery !== undefined){
let data168 = data125.progressiveDelivery;
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
for(const key26 in data168){
if(!(((key26 === "name") || (key26 === "namespace")) || (key26 === "additions"))){
const err397 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery,data:data168};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
if(data168.name !== undefined){
let data169 = data168.name;
if(typeof data169 === "string"){
if(!pattern25.test(data169)){
const err398 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/name",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name,data:data169};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
else {
const err399 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/name",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name,data:data169};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
if(data168.namespace !== undefined){
let data170 = data168.namespace;
if(typeof data170 === "string"){
if(!pattern25.test(data170)){
const err400 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace,data:data170};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
else {
const err401 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace,data:data170};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
if(data168.additions !== undefined){
let data171 = data168.additions;
if(data171 && typeof data171 == "object" && !Array.isArray(data171)){
for(const key27 in data171){
let data172 = data171[key27];
if(typeof data172 !== "string"){
const err402 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/additions/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.additionalProperties,data:data172};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
}
else {
const err403 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions,data:data171};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
}
else {
const err404 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery,data:data168};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
if(data125.secretManagement !== undefined){
let data173 = data125.secretManagement;
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
for(const key28 in data173){
if(!(((key28 === "name") || (key28 === "namespace")) || (key28 === "additions"))){
const err405 = {instancePath:instancePath+"/spec/componentsList/secretManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement,data:data173};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
if(data173.name !== undefined){
let data174 = data173.name;
if(typeof data174 === "string"){
if(!pattern25.test(data174)){
const err406 = {instancePath:instancePath+"/spec/componentsList/secretManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name,data:data174};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
else {
const err407 = {instancePath:instancePath+"/spec/componentsList/secretManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name,data:data174};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
if(data173.namespace !== undefined){
let data175 = data173.namespace;
if(typeof data175 === "string"){
if(!pattern25.test(data175)){
const err408 = {instancePath:instancePath+"/spec/componentsList/secretManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace,data:data175};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
else {
const err409 = {instancePath:instancePath+"/spec/componentsList/secretManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace,data:data175};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data173.additions !== undefined){
let data176 = data173.additions;
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key29 in data176){
let data177 = data176[key29];
if(typeof data177 !== "string"){
const err410 = {instancePath:instancePath+"/spec/componentsList/secretManagement/additions/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.additionalProperties,data:data177};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
}
else {
const err411 = {instancePath:instancePath+"/spec/componentsList/secretManagement/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions,data:data176};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
}
else {
const err412 = {instancePath:instancePath+"/spec/componentsList/secretManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement,data:data173};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
if(data125.secretSync !== undefined){
let data178 = data125.secretSync;
if(data178 && typeof data178 == "object" && !Array.isArray(data178)){
for(const key30 in data178){
if(!(((key30 === "name") || (key30 === "namespace")) || (key30 === "additions"))){
const err413 = {instancePath:instancePath+"/spec/componentsList/secretSync",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync,data:data178};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
if(data178.name !== undefined){
let data179 = data178.name;
if(typeof data179 === "string"){
if(!pattern25.test(data179)){
const err414 = {instancePath:instancePath+"/spec/componentsList/secretSync/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name,data:data179};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
else {
const err415 = {instancePath:instancePath+"/spec/componentsList/secretSync/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name,data:data179};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
if(data178.namespace !== undefined){
let data180 = data178.namespace;
if(typeof data180 === "string"){
if(!pattern25.test(data180)){
const err416 = {instancePath:instancePath+"/spec/componentsList/secretSync/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace,data:data180};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
else {
const err417 = {instancePath:instancePath+"/spec/componentsList/secretSync/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace,data:data180};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
if(data178.additions !== undefined){
let data181 = data178.additions;
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
for(const key31 in data181){
let data182 = data181[key31];
if(typeof data182 !== "string"){
const err418 = {instancePath:instancePath+"/spec/componentsList/secretSync/additions/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.additionalProperties,data:data182};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
}
else {
const err419 = {instancePath:instancePath+"/spec/componentsList/secretSync/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions,data:data181};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
}
else {
const err420 = {instancePath:instancePath+"/spec/componentsList/secretSync",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync,data:data178};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
}
else {
const err421 = {instancePath:instancePath+"/spec/componentsList",schemaPath:"#/properties/spec/properties/componentsList/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.type,parentSchema:schema0.properties.spec.properties.componentsList,data:data125};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data24.reservedNamespacesAllowedProducts !== undefined){
let data183 = data24.reservedNamespacesAllowedProducts;
if(data183 && typeof data183 == "object" && !Array.isArray(data183)){
for(const key32 in data183){
const _errs530 = errors;
if(typeof key32 === "string"){
if(!pattern25.test(key32)){
const err422 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,data:key32,propertyName:key32};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
else {
const err423 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,data:key32,propertyName:key32};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
var valid174 = _errs530 === errors;
if(!valid174){
const err424 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames",keyword:"propertyNames",params:{propertyName: key32},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts,data:data183};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
for(const key33 in data183){
let data184 = data183[key33];
if(Array.isArray(data184)){
const len2 = data184.length;
for(let i4=0; i4<len2; i4++){
let data185 = data184[i4];
if(typeof data185 === "string"){
if(!pattern38.test(data185)){
const err425 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items,data:data185};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
}
else {
const err426 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items,data:data185};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
}
else {
const err427 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties,data:data184};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
}
else {
const err428 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts,data:data183};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
if(data24.productAllowedClusterResources !== undefined){
let data186 = data24.productAllowedClusterResources;
if(data186 && typeof data186 == "object" && !Array.isArray(data186)){
for(const key34 in data186){
const _errs539 = errors;
if(typeof key34 === "string"){
if(!pattern38.test(key34)){
const err429 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,data:key34,propertyName:key34};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
else {
const err430 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,data:key34,propertyName:key34};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
var valid178 = _errs539 === errors;
if(!valid178){
const err431 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames",keyword:"propertyNames",params:{propertyName: key34},schema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources,data:data186};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
for(const key35 in data186){
let data187 = data186[key35];
if(Array.isArray(data187)){
const len3 = data187.length;
for(let i5=0; i5<len3; i5++){
let data188 = data187[i5];
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
if(data188.kind === undefined){
const err432 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/required",keyword:"required",params:{missingProperty: "kind"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.required,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data188};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
if(data188.group === undefined){
const err433 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/required",keyword:"required",params:{missingProperty: "group"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.required,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data188};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
for(const key36 in data188){
if(!((key36 === "kind") || (key36 === "group"))){
const err434 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},schema:false,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data188};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
if(data188.kind !== undefined){
let data189 = data188.kind;
if(typeof data189 === "string"){
if(!pattern55.test(data189)){
const err435 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/kind",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/kind/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind,data:data189};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
else {
const err436 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/kind",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/kind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind,data:data189};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
if(data188.group !== undefined){
let data190 = data188.group;
if(typeof data190 === "string"){
if(!pattern55.test(data190)){
const err437 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/group",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/group/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group,data:data190};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
else {
const err438 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/group",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/group/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group,data:data190};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
}
else {
const err439 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data188};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
}
else {
const err440 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties,data:data187};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
}
}
else {
const err441 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.productAllowedClusterResources.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources,data:data186};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
}
}
}
else {
const err442 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema0.type,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}

export const component = validate1;
const schema1 = schemas.component;
const pattern57 = new RegExp("^(?!vcluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},schema:schema1.required,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema1.required,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema1.required,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},schema:schema1.required,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("argoproj.io/v1alpha1" !== data0){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "argoproj.io/v1alpha1"},schema:"argoproj.io/v1alpha1",parentSchema:schema1.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ApplicationSet" !== data1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ApplicationSet"},schema:"ApplicationSet",parentSchema:schema1.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema1.properties.metadata.required,parentSchema:schema1.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(!pattern57.test(data3)){
const err7 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!vcluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"},schema:"^(?!vcluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",parentSchema:schema1.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema1.properties.metadata.properties.name.type,parentSchema:schema1.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.namespace !== undefined){
let data4 = data2.namespace;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema1.properties.metadata.properties.namespace.type,parentSchema:schema1.properties.metadata.properties.namespace,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.labels !== undefined){
let data5 = data2.labels;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key0 in data5){
let data6 = data5[key0];
if(typeof data6 !== "string"){
const err10 = {instancePath:instancePath+"/metadata/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema1.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema1.properties.metadata.properties.labels.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},schema:schema1.properties.metadata.properties.labels.type,parentSchema:schema1.properties.metadata.properties.labels,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data7 = data2.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/metadata/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema1.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema1.properties.metadata.properties.annotations.additionalProperties,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},schema:schema1.properties.metadata.properties.annotations.type,parentSchema:schema1.properties.metadata.properties.annotations,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema1.properties.metadata.type,parentSchema:schema1.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.spec !== undefined){
let data9 = data.spec;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.generators === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "generators"},schema:schema1.properties.spec.required,parentSchema:schema1.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data9.template === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "template"},schema:schema1.properties.spec.required,parentSchema:schema1.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9.generators !== undefined){
let data10 = data9.generators;
if(Array.isArray(data10)){
if(data10.length < 1){
const err17 = {instancePath:instancePath+"/spec/generators",schemaPath:"#/properties/spec/properties/generators/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema1.properties.spec.properties.generators,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.clusters !== undefined){
let data12 = data11.clusters;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.selector !== undefined){
let data13 = data12.selector;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.matchLabels !== undefined){
let data14 = data13.matchLabels;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
let data15 = data14[key2];
if(typeof data15 !== "string"){
const err18 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchLabels/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchLabels.additionalProperties.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchLabels.additionalProperties,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchLabels",schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchLabels/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchLabels.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchLabels,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.matchExpressions !== undefined){
let data16 = data13.matchExpressions;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.key === undefined){
const err20 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions/" + i1,schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "key"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.required,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data17.operator === undefined){
const err21 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions/" + i1,schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/items/required",keyword:"required",params:{missingProperty: "operator"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.required,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data17.key !== undefined){
let data18 = data17.key;
if(typeof data18 !== "string"){
const err22 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions/" + i1+"/key",schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/items/properties/key/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.key.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.key,data:data18};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data17.operator !== undefined){
let data19 = data17.operator;
if(typeof data19 !== "string"){
const err23 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions/" + i1+"/operator",schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/items/properties/operator/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.operator.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.operator,data:data19};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data17.values !== undefined){
let data20 = data17.values;
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(typeof data21 !== "string"){
const err24 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions/" + i1+"/values/" + i2,schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/items/properties/values/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.values.items.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.values.items,data:data21};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions/" + i1+"/values",schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/items/properties/values/type",keyword:"type",params:{type: "array"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.values.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.properties.values,data:data20};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions/" + i1,schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/items/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.items,data:data17};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector/matchExpressions",schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/properties/matchExpressions/type",keyword:"type",params:{type: "array"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.properties.matchExpressions,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters/selector",schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/properties/selector/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters.properties.selector,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/spec/generators/" + i0+"/clusters",schemaPath:"#/properties/spec/properties/generators/items/properties/clusters/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.generators.items.properties.clusters.type,parentSchema:schema1.properties.spec.properties.generators.items.properties.clusters,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/generators/" + i0,schemaPath:"#/properties/spec/properties/generators/items/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.generators.items.type,parentSchema:schema1.properties.spec.properties.generators.items,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/generators",schemaPath:"#/properties/spec/properties/generators/type",keyword:"type",params:{type: "array"},schema:schema1.properties.spec.properties.generators.type,parentSchema:schema1.properties.spec.properties.generators,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.template !== undefined){
let data22 = data9.template;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.metadata === undefined){
const err32 = {instancePath:instancePath+"/spec/template",schemaPath:"#/properties/spec/properties/template/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema1.properties.spec.properties.template.required,parentSchema:schema1.properties.spec.properties.template,data:data22};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data22.spec === undefined){
const err33 = {instancePath:instancePath+"/spec/template",schemaPath:"#/properties/spec/properties/template/required",keyword:"required",params:{missingProperty: "spec"},schema:schema1.properties.spec.properties.template.required,parentSchema:schema1.properties.spec.properties.template,data:data22};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data22.metadata !== undefined){
let data23 = data22.metadata;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.name === undefined){
const err34 = {instancePath:instancePath+"/spec/template/metadata",schemaPath:"#/properties/spec/properties/template/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema1.properties.spec.properties.template.properties.metadata.required,parentSchema:schema1.properties.spec.properties.template.properties.metadata,data:data23};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data23.name !== undefined){
let data24 = data23.name;
if(typeof data24 !== "string"){
const err35 = {instancePath:instancePath+"/spec/template/metadata/name",schemaPath:"#/properties/spec/properties/template/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.metadata.properties.name.type,parentSchema:schema1.properties.spec.properties.template.properties.metadata.properties.name,data:data24};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data23.finalizers !== undefined){
let data25 = data23.finalizers;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
if(typeof data26 !== "string"){
const err36 = {instancePath:instancePath+"/spec/template/metadata/finalizers/" + i3,schemaPath:"#/properties/spec/properties/template/properties/metadata/properties/finalizers/items/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.metadata.properties.finalizers.items.type,parentSchema:schema1.properties.spec.properties.template.properties.metadata.properties.finalizers.items,data:data26};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/spec/template/metadata/finalizers",schemaPath:"#/properties/spec/properties/template/properties/metadata/properties/finalizers/type",keyword:"type",params:{type: "array"},schema:schema1.properties.spec.properties.template.properties.metadata.properties.finalizers.type,parentSchema:schema1.properties.spec.properties.template.properties.metadata.properties.finalizers,data:data25};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec/template/metadata",schemaPath:"#/properties/spec/properties/template/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.properties.metadata.type,parentSchema:schema1.properties.spec.properties.template.properties.metadata,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data22.spec !== undefined){
let data27 = data22.spec;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.project === undefined){
const err39 = {instancePath:instancePath+"/spec/template/spec",schemaPath:"#/properties/spec/properties/template/properties/spec/required",keyword:"required",params:{missingProperty: "project"},schema:schema1.properties.spec.properties.template.properties.spec.required,parentSchema:schema1.properties.spec.properties.template.properties.spec,data:data27};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data27.destination === undefined){
const err40 = {instancePath:instancePath+"/spec/template/spec",schemaPath:"#/properties/spec/properties/template/properties/spec/required",keyword:"required",params:{missingProperty: "destination"},schema:schema1.properties.spec.properties.template.properties.spec.required,parentSchema:schema1.properties.spec.properties.template.properties.spec,data:data27};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data27.project !== undefined){
let data28 = data27.project;
if(typeof data28 !== "string"){
const err41 = {instancePath:instancePath+"/spec/template/spec/project",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/project/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.project.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.project,data:data28};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data27.destination !== undefined){
let data29 = data27.destination;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.name !== undefined){
let data30 = data29.name;
if(typeof data30 !== "string"){
const err42 = {instancePath:instancePath+"/spec/template/spec/destination/name",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/destination/properties/name/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.destination.properties.name.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.destination.properties.name,data:data30};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data29.server !== undefined){
let data31 = data29.server;
if(typeof data31 !== "string"){
const err43 = {instancePath:instancePath+"/spec/template/spec/destination/server",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/destination/properties/server/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.destination.properties.server.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.destination.properties.server,data:data31};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data29.namespace !== undefined){
let data32 = data29.namespace;
if(typeof data32 !== "string"){
const err44 = {instancePath:instancePath+"/spec/template/spec/destination/namespace",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/destination/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.destination.properties.namespace.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.destination.properties.namespace,data:data32};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/spec/template/spec/destination",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/destination/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.properties.spec.properties.destination.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.destination,data:data29};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data27.source !== undefined){
let data33 = data27.source;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.repoURL !== undefined){
let data34 = data33.repoURL;
if(typeof data34 !== "string"){
const err46 = {instancePath:instancePath+"/spec/template/spec/source/repoURL",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/source/properties/repoURL/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.repoURL.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.repoURL,data:data34};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data33.chart !== undefined){
let data35 = data33.chart;
if(typeof data35 !== "string"){
const err47 = {instancePath:instancePath+"/spec/template/spec/source/chart",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/source/properties/chart/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.chart.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.chart,data:data35};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data33.path !== undefined){
let data36 = data33.path;
if(typeof data36 !== "string"){
const err48 = {instancePath:instancePath+"/spec/template/spec/source/path",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/source/properties/path/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.path.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.path,data:data36};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data33.targetRevision !== undefined){
let data37 = data33.targetRevision;
if(typeof data37 !== "string"){
const err49 = {instancePath:instancePath+"/spec/template/spec/source/targetRevision",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/source/properties/targetRevision/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.targetRevision.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.targetRevision,data:data37};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data33.helm !== undefined){
let data38 = data33.helm;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.releaseName !== undefined){
let data39 = data38.releaseName;
if(typeof data39 !== "string"){
const err50 = {instancePath:instancePath+"/spec/template/spec/source/helm/releaseName",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/source/properties/helm/properties/releaseName/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.helm.properties.releaseName.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.helm.properties.releaseName,data:data39};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/spec/template/spec/source/helm",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/source/properties/helm/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.helm.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.source.properties.helm,data:data38};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/spec/template/spec/source",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/source/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.properties.spec.properties.source.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.source,data:data33};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data27.sources !== undefined){
let data40 = data27.sources;
if(Array.isArray(data40)){
const len4 = data40.length;
for(let i4=0; i4<len4; i4++){
let data41 = data40[i4];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.repoURL !== undefined){
let data42 = data41.repoURL;
if(typeof data42 !== "string"){
const err53 = {instancePath:instancePath+"/spec/template/spec/sources/" + i4+"/repoURL",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/items/properties/repoURL/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.repoURL.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.repoURL,data:data42};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data41.chart !== undefined){
let data43 = data41.chart;
if(typeof data43 !== "string"){
const err54 = {instancePath:instancePath+"/spec/template/spec/sources/" + i4+"/chart",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/items/properties/chart/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.chart.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.chart,data:data43};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data41.path !== undefined){
let data44 = data41.path;
if(typeof data44 !== "string"){
const err55 = {instancePath:instancePath+"/spec/template/spec/sources/" + i4+"/path",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/items/properties/path/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.path.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.path,data:data44};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data41.targetRevision !== undefined){
let data45 = data41.targetRevision;
if(typeof data45 !== "string"){
const err56 = {instancePath:instancePath+"/spec/template/spec/sources/" + i4+"/targetRevision",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/items/properties/targetRevision/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.targetRevision.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.targetRevision,data:data45};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data41.helm !== undefined){
let data46 = data41.helm;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.releaseName !== undefined){
let data47 = data46.releaseName;
if(typeof data47 !== "string"){
const err57 = {instancePath:instancePath+"/spec/template/spec/sources/" + i4+"/helm/releaseName",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/items/properties/helm/properties/releaseName/type",keyword:"type",params:{type: "string"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.helm.properties.releaseName.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.helm.properties.releaseName,data:data47};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/spec/template/spec/sources/" + i4+"/helm",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/items/properties/helm/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.helm.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.properties.helm,data:data46};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/spec/template/spec/sources/" + i4,schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/items/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources.items,data:data41};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/spec/template/spec/sources",schemaPath:"#/properties/spec/properties/template/properties/spec/properties/sources/type",keyword:"type",params:{type: "array"},schema:schema1.properties.spec.properties.template.properties.spec.properties.sources.type,parentSchema:schema1.properties.spec.properties.template.properties.spec.properties.sources,data:data40};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/spec/template/spec",schemaPath:"#/properties/spec/properties/template/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.properties.spec.type,parentSchema:schema1.properties.spec.properties.template.properties.spec,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/spec/template",schemaPath:"#/properties/spec/properties/template/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.properties.template.type,parentSchema:schema1.properties.spec.properties.template,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema1.properties.spec.type,parentSchema:schema1.properties.spec,data:data9};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema1.type,parentSchema:schema1,data};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}

export const tenant = validate2;
const schema2 = schemas.tenant;
const pattern59 = new RegExp("^(?!in-cluster$)(component/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)$", "u");
const pattern62 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern63 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9:._-]{0,251}[A-Za-z0-9])?$", "u");
const pattern64 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern65 = new RegExp("^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$", "u");
const pattern66 = new RegExp("^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "u");
const pattern67 = new RegExp("^(?!.{257})(?=.*\\{name\\})(?!.*(^|/)\\.)(?!.*\\.(/|$))([A-Za-z0-9._-]|\\{name\\})+(/([A-Za-z0-9._-]|\\{name\\})+)*$", "u");
const pattern68 = new RegExp("^[A-Za-z0-9._-]{1,128}$", "u");
const pattern70 = new RegExp("^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?$", "u");
const pattern71 = new RegExp("^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$", "u");
const pattern73 = new RegExp("^(https://|ssh://([A-Za-z0-9_][A-Za-z0-9._-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_~.][A-Za-z0-9_~.+-]*)+/?$", "u");
const pattern74 = new RegExp("^(?!.{201})(?!.*(\\.\\.|//|\\.lock(/|$)|/\\.|\\.(/|$)))[A-Za-z0-9_][A-Za-z0-9_.+/-]*[A-Za-z0-9_+-]$|^[A-Za-z0-9_]$", "u");

function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema2.required,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "removals")) || (key0 === "acceptHistory")) || (key0 === "waitSeconds")) || (key0 === "expiryWarningDays")) || (key0 === "tokenRole")) || (key0 === "vault")) || (key0 === "products"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern25.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema2.properties.name,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema2.properties.name.type,parentSchema:schema2.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.removals !== undefined){
let data1 = data.removals;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err4 = {instancePath:instancePath+"/removals/" + i0,schemaPath:"#/properties/removals/items/type",keyword:"type",params:{type: schema2.properties.removals.items.type},schema:schema2.properties.removals.items.type,parentSchema:schema2.properties.removals.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern59.test(data2)){
const err5 = {instancePath:instancePath+"/removals/" + i0,schemaPath:"#/properties/removals/items/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)(component/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)$"},schema:"^(?!in-cluster$)(component/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)$",parentSchema:schema2.properties.removals.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err6 = {instancePath:instancePath+"/removals/" + i0,schemaPath:"#/properties/removals/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema2.properties.removals.items.required,parentSchema:schema2.properties.removals.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "reason")) || (key1 === "abandon"))){
const err7 = {instancePath:instancePath+"/removals/" + i0,schemaPath:"#/properties/removals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema2.properties.removals.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(!pattern59.test(data3)){
const err8 = {instancePath:instancePath+"/removals/" + i0+"/name",schemaPath:"#/properties/removals/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)(component/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)$"},schema:"^(?!in-cluster$)(component/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)$",parentSchema:schema2.properties.removals.items.properties.name,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/removals/" + i0+"/name",schemaPath:"#/properties/removals/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema2.properties.removals.items.properties.name.type,parentSchema:schema2.properties.removals.items.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.reason !== undefined){
let data4 = data2.reason;
if(typeof data4 === "string"){
if(!pattern38.test(data4)){
const err10 = {instancePath:instancePath+"/removals/" + i0+"/reason",schemaPath:"#/properties/removals/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema2.properties.removals.items.properties.reason,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/removals/" + i0+"/reason",schemaPath:"#/properties/removals/items/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema2.properties.removals.items.properties.reason.type,parentSchema:schema2.properties.removals.items.properties.reason,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.abandon !== undefined){
let data5 = data2.abandon;
if(typeof data5 !== "boolean"){
const err12 = {instancePath:instancePath+"/removals/" + i0+"/abandon",schemaPath:"#/properties/removals/items/properties/abandon/type",keyword:"type",params:{type: "boolean"},schema:schema2.properties.removals.items.properties.abandon.type,parentSchema:schema2.properties.removals.items.properties.abandon,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/removals",schemaPath:"#/properties/removals/type",keyword:"type",params:{type: "array"},schema:schema2.properties.removals.type,parentSchema:schema2.properties.removals,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.acceptHistory !== undefined){
let data6 = data.acceptHistory;
if(typeof data6 === "string"){
if(!pattern62.test(data6)){
const err14 = {instancePath:instancePath+"/acceptHistory",schemaPath:"#/properties/acceptHistory/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"},schema:"^([0-9a-f]{40}|[0-9a-f]{64})$",parentSchema:schema2.properties.acceptHistory,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/acceptHistory",schemaPath:"#/properties/acceptHistory/type",keyword:"type",params:{type: "string"},schema:schema2.properties.acceptHistory.type,parentSchema:schema2.properties.acceptHistory,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.waitSeconds !== undefined){
let data7 = data.waitSeconds;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err16 = {instancePath:instancePath+"/waitSeconds",schemaPath:"#/properties/waitSeconds/type",keyword:"type",params:{type: "integer"},schema:schema2.properties.waitSeconds.type,parentSchema:schema2.properties.waitSeconds,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 > 3600 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/waitSeconds",schemaPath:"#/properties/waitSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},schema:3600,parentSchema:schema2.properties.waitSeconds,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/waitSeconds",schemaPath:"#/properties/waitSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema2.properties.waitSeconds,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.expiryWarningDays !== undefined){
let data8 = data.expiryWarningDays;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err19 = {instancePath:instancePath+"/expiryWarningDays",schemaPath:"#/properties/expiryWarningDays/type",keyword:"type",params:{type: "integer"},schema:schema2.properties.expiryWarningDays.type,parentSchema:schema2.properties.expiryWarningDays,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 > 365 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/expiryWarningDays",schemaPath:"#/properties/expiryWarningDays/maximum",keyword:"maximum",params:{comparison: "<=", limit: 365},schema:365,parentSchema:schema2.properties.expiryWarningDays,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/expiryWarningDays",schemaPath:"#/properties/expiryWarningDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema2.properties.expiryWarningDays,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.tokenRole !== undefined){
let data9 = data.tokenRole;
if(typeof data9 === "string"){
if(!pattern63.test(data9)){
const err22 = {instancePath:instancePath+"/tokenRole",schemaPath:"#/properties/tokenRole/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9:._-]{0,251}[A-Za-z0-9])?$"},schema:"^[A-Za-z0-9]([A-Za-z0-9:._-]{0,251}[A-Za-z0-9])?$",parentSchema:schema2.properties.tokenRole,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/tokenRole",schemaPath:"#/properties/tokenRole/type",keyword:"type",params:{type: "string"},schema:schema2.properties.tokenRole.type,parentSchema:schema2.properties.tokenRole,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.vault !== undefined){
let data10 = data.vault;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.address === undefined){
const err24 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/required",keyword:"required",params:{missingProperty: "address"},schema:schema2.properties.vault.required,parentSchema:schema2.properties.vault,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 in data10){
if(!(((((((key2 === "address") || (key2 === "namespace")) || (key2 === "mount")) || (key2 === "path")) || (key2 === "key")) || (key2 === "auth")) || (key2 === "caCertificate"))){
const err25 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema2.properties.vault,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data10.address !== undefined){
let data11 = data10.address;
if(typeof data11 === "string"){
if(!pattern64.test(data11)){
const err26 = {instancePath:instancePath+"/vault/address",schemaPath:"#/properties/vault/properties/address/pattern",keyword:"pattern",params:{pattern: "^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$"},schema:"^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$",parentSchema:schema2.properties.vault.properties.address,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/vault/address",schemaPath:"#/properties/vault/properties/address/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.address.type,parentSchema:schema2.properties.vault.properties.address,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data10.namespace !== undefined){
let data12 = data10.namespace;
if(typeof data12 === "string"){
if(!pattern65.test(data12)){
const err28 = {instancePath:instancePath+"/vault/namespace",schemaPath:"#/properties/vault/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$"},schema:"^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$",parentSchema:schema2.properties.vault.properties.namespace,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/vault/namespace",schemaPath:"#/properties/vault/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.namespace.type,parentSchema:schema2.properties.vault.properties.namespace,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.mount !== undefined){
let data13 = data10.mount;
if(typeof data13 === "string"){
if(!pattern66.test(data13)){
const err30 = {instancePath:instancePath+"/vault/mount",schemaPath:"#/properties/vault/properties/mount/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"},schema:"^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$",parentSchema:schema2.properties.vault.properties.mount,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/vault/mount",schemaPath:"#/properties/vault/properties/mount/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.mount.type,parentSchema:schema2.properties.vault.properties.mount,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.path !== undefined){
let data14 = data10.path;
if(typeof data14 === "string"){
if(!pattern67.test(data14)){
const err32 = {instancePath:instancePath+"/vault/path",schemaPath:"#/properties/vault/properties/path/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?=.*\\{name\\})(?!.*(^|/)\\.)(?!.*\\.(/|$))([A-Za-z0-9._-]|\\{name\\})+(/([A-Za-z0-9._-]|\\{name\\})+)*$"},schema:"^(?!.{257})(?=.*\\{name\\})(?!.*(^|/)\\.)(?!.*\\.(/|$))([A-Za-z0-9._-]|\\{name\\})+(/([A-Za-z0-9._-]|\\{name\\})+)*$",parentSchema:schema2.properties.vault.properties.path,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/vault/path",schemaPath:"#/properties/vault/properties/path/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.path.type,parentSchema:schema2.properties.vault.properties.path,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.key !== undefined){
let data15 = data10.key;
if(typeof data15 === "string"){
if(!pattern68.test(data15)){
const err34 = {instancePath:instancePath+"/vault/key",schemaPath:"#/properties/vault/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,128}$"},schema:"^[A-Za-z0-9._-]{1,128}$",parentSchema:schema2.properties.vault.properties.key,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/vault/key",schemaPath:"#/properties/vault/properties/key/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.key.type,parentSchema:schema2.properties.vault.properties.key,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.auth !== undefined){
let data16 = data10.auth;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.role === undefined){
const err36 = {instancePath:instancePath+"/vault/auth",schemaPath:"#/properties/vault/properties/auth/required",keyword:"required",params:{missingProperty: "role"},schema:schema2.properties.vault.properties.auth.required,parentSchema:schema2.properties.vault.properties.auth,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key3 in data16){
if(!((key3 === "path") || (key3 === "role"))){
const err37 = {instancePath:instancePath+"/vault/auth",schemaPath:"#/properties/vault/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema2.properties.vault.properties.auth,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.path !== undefined){
let data17 = data16.path;
if(typeof data17 === "string"){
if(!pattern66.test(data17)){
const err38 = {instancePath:instancePath+"/vault/auth/path",schemaPath:"#/properties/vault/properties/auth/properties/path/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"},schema:"^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$",parentSchema:schema2.properties.vault.properties.auth.properties.path,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/vault/auth/path",schemaPath:"#/properties/vault/properties/auth/properties/path/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.auth.properties.path.type,parentSchema:schema2.properties.vault.properties.auth.properties.path,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data16.role !== undefined){
let data18 = data16.role;
if(typeof data18 === "string"){
if(!pattern70.test(data18)){
const err40 = {instancePath:instancePath+"/vault/auth/role",schemaPath:"#/properties/vault/properties/auth/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?$"},schema:"^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?$",parentSchema:schema2.properties.vault.properties.auth.properties.role,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/vault/auth/role",schemaPath:"#/properties/vault/properties/auth/properties/role/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.auth.properties.role.type,parentSchema:schema2.properties.vault.properties.auth.properties.role,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/vault/auth",schemaPath:"#/properties/vault/properties/auth/type",keyword:"type",params:{type: "object"},schema:schema2.properties.vault.properties.auth.type,parentSchema:schema2.properties.vault.properties.auth,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data10.caCertificate !== undefined){
let data19 = data10.caCertificate;
if(typeof data19 === "string"){
if(!pattern71.test(data19)){
const err43 = {instancePath:instancePath+"/vault/caCertificate",schemaPath:"#/properties/vault/properties/caCertificate/pattern",keyword:"pattern",params:{pattern: "^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$"},schema:"^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$",parentSchema:schema2.properties.vault.properties.caCertificate,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/vault/caCertificate",schemaPath:"#/properties/vault/properties/caCertificate/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.caCertificate.type,parentSchema:schema2.properties.vault.properties.caCertificate,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/type",keyword:"type",params:{type: "object"},schema:schema2.properties.vault.type,parentSchema:schema2.properties.vault,data:data10};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.products !== undefined){
let data20 = data.products;
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.name === undefined){
const err46 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema2.properties.products.items.required,parentSchema:schema2.properties.products.items,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data21.repository === undefined){
const err47 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema2.properties.products.items.required,parentSchema:schema2.properties.products.items,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key4 in data21){
if(!(((key4 === "name") || (key4 === "repository")) || (key4 === "revision"))){
const err48 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema2.properties.products.items,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data21.name !== undefined){
let data22 = data21.name;
if(typeof data22 === "string"){
if(!pattern25.test(data22)){
const err49 = {instancePath:instancePath+"/products/" + i1+"/name",schemaPath:"#/properties/products/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema2.properties.products.items.properties.name,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/products/" + i1+"/name",schemaPath:"#/properties/products/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema2.properties.products.items.properties.name.type,parentSchema:schema2.properties.products.items.properties.name,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data21.repository !== undefined){
let data23 = data21.repository;
if(typeof data23 === "string"){
if(!pattern73.test(data23)){
const err51 = {instancePath:instancePath+"/products/" + i1+"/repository",schemaPath:"#/properties/products/items/properties/repository/pattern",keyword:"pattern",params:{pattern: "^(https://|ssh://([A-Za-z0-9_][A-Za-z0-9._-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_~.][A-Za-z0-9_~.+-]*)+/?$"},schema:"^(https://|ssh://([A-Za-z0-9_][A-Za-z0-9._-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_~.][A-Za-z0-9_~.+-]*)+/?$",parentSchema:schema2.properties.products.items.properties.repository,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/products/" + i1+"/repository",schemaPath:"#/properties/products/items/properties/repository/type",keyword:"type",params:{type: "string"},schema:schema2.properties.products.items.properties.repository.type,parentSchema:schema2.properties.products.items.properties.repository,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data21.revision !== undefined){
let data24 = data21.revision;
if(typeof data24 === "string"){
if(!pattern74.test(data24)){
const err53 = {instancePath:instancePath+"/products/" + i1+"/revision",schemaPath:"#/properties/products/items/properties/revision/pattern",keyword:"pattern",params:{pattern: "^(?!.{201})(?!.*(\\.\\.|//|\\.lock(/|$)|/\\.|\\.(/|$)))[A-Za-z0-9_][A-Za-z0-9_.+/-]*[A-Za-z0-9_+-]$|^[A-Za-z0-9_]$"},schema:"^(?!.{201})(?!.*(\\.\\.|//|\\.lock(/|$)|/\\.|\\.(/|$)))[A-Za-z0-9_][A-Za-z0-9_.+/-]*[A-Za-z0-9_+-]$|^[A-Za-z0-9_]$",parentSchema:schema2.properties.products.items.properties.revision,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/products/" + i1+"/revision",schemaPath:"#/properties/products/items/properties/revision/type",keyword:"type",params:{type: "string"},schema:schema2.properties.products.items.properties.revision.type,parentSchema:schema2.properties.products.items.properties.revision,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/type",keyword:"type",params:{type: "object"},schema:schema2.properties.products.items.type,parentSchema:schema2.properties.products.items,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/products",schemaPath:"#/properties/products/type",keyword:"type",params:{type: "array"},schema:schema2.properties.products.type,parentSchema:schema2.properties.products,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema2.type,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}

export const environment = validate3;
const schema3 = schemas.environment;
const func3 = (function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
});

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadata === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema3.required,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.spec === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},schema:schema3.required,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata !== undefined){
let data0 = data.metadata;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err2 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema3.properties.metadata.required,parentSchema:schema3.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(func3(data1) > 1024){
const err3 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema3.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema3.properties.metadata.properties.name.type,parentSchema:schema3.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.namespace !== undefined){
let data2 = data0.namespace;
if(typeof data2 === "string"){
if(func3(data2) > 1024){
const err5 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema3.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema3.properties.metadata.properties.namespace.type,parentSchema:schema3.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema3.properties.metadata.type,parentSchema:schema3.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.cluster === undefined){
const err8 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "cluster"},schema:schema3.properties.spec.required,parentSchema:schema3.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.product !== undefined){
let data4 = data3.product;
if(typeof data4 === "string"){
if(func3(data4) > 1024){
const err9 = {instancePath:instancePath+"/spec/product",schemaPath:"#/properties/spec/properties/product/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema3.properties.spec.properties.product,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/spec/product",schemaPath:"#/properties/spec/properties/product/type",keyword:"type",params:{type: "string"},schema:schema3.properties.spec.properties.product.type,parentSchema:schema3.properties.spec.properties.product,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.cluster !== undefined){
let data5 = data3.cluster;
if(typeof data5 === "string"){
if(func3(data5) > 1024){
const err11 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema3.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/type",keyword:"type",params:{type: "string"},schema:schema3.properties.spec.properties.cluster.type,parentSchema:schema3.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema3.properties.spec.type,parentSchema:schema3.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema3.type,parentSchema:schema3,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate3.errors = vErrors;
return errors === 0;
}

export const deploymentRuntime = validate4;
const schema4 = schemas.deploymentRuntime;

function validate4(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadata === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema4.required,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.spec === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},schema:schema4.required,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata !== undefined){
let data0 = data.metadata;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err2 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema4.properties.metadata.required,parentSchema:schema4.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(func3(data1) > 1024){
const err3 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema4.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema4.properties.metadata.properties.name.type,parentSchema:schema4.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.namespace !== undefined){
let data2 = data0.namespace;
if(typeof data2 === "string"){
if(func3(data2) > 1024){
const err5 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema4.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema4.properties.metadata.properties.namespace.type,parentSchema:schema4.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema4.properties.metadata.type,parentSchema:schema4.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.destination === undefined){
const err8 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "destination"},schema:schema4.properties.spec.required,parentSchema:schema4.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.product !== undefined){
let data4 = data3.product;
if(typeof data4 === "string"){
if(func3(data4) > 1024){
const err9 = {instancePath:instancePath+"/spec/product",schemaPath:"#/properties/spec/properties/product/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema4.properties.spec.properties.product,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/spec/product",schemaPath:"#/properties/spec/properties/product/type",keyword:"type",params:{type: "string"},schema:schema4.properties.spec.properties.product.type,parentSchema:schema4.properties.spec.properties.product,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.destination !== undefined){
let data5 = data3.destination;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err11 = {instancePath:instancePath+"/spec/destination",schemaPath:"#/properties/spec/properties/destination/type",keyword:"type",params:{type: schema4.properties.spec.properties.destination.type},schema:schema4.properties.spec.properties.destination.type,parentSchema:schema4.properties.spec.properties.destination,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 === "string"){
if(func3(data5) > 1024){
const err12 = {instancePath:instancePath+"/spec/destination",schemaPath:"#/properties/spec/properties/destination/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema4.properties.spec.properties.destination,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.environment === undefined){
const err13 = {instancePath:instancePath+"/spec/destination",schemaPath:"#/properties/spec/properties/destination/required",keyword:"required",params:{missingProperty: "environment"},schema:schema4.properties.spec.properties.destination.required,parentSchema:schema4.properties.spec.properties.destination,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.environment !== undefined){
let data6 = data5.environment;
if(typeof data6 === "string"){
if(func3(data6) > 1024){
const err14 = {instancePath:instancePath+"/spec/destination/environment",schemaPath:"#/properties/spec/properties/destination/properties/environment/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema4.properties.spec.properties.destination.properties.environment,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/spec/destination/environment",schemaPath:"#/properties/spec/properties/destination/properties/environment/type",keyword:"type",params:{type: "string"},schema:schema4.properties.spec.properties.destination.properties.environment.type,parentSchema:schema4.properties.spec.properties.destination.properties.environment,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.namespace !== undefined){
let data7 = data5.namespace;
if(typeof data7 === "string"){
if(func3(data7) > 1024){
const err16 = {instancePath:instancePath+"/spec/destination/namespace",schemaPath:"#/properties/spec/properties/destination/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema4.properties.spec.properties.destination.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/spec/destination/namespace",schemaPath:"#/properties/spec/properties/destination/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema4.properties.spec.properties.destination.properties.namespace.type,parentSchema:schema4.properties.spec.properties.destination.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.namespaces !== undefined){
let data8 = data5.namespaces;
if((!(Array.isArray(data8))) && (data8 !== null)){
const err18 = {instancePath:instancePath+"/spec/destination/namespaces",schemaPath:"#/properties/spec/properties/destination/properties/namespaces/type",keyword:"type",params:{type: schema4.properties.spec.properties.destination.properties.namespaces.type},schema:schema4.properties.spec.properties.destination.properties.namespaces.type,parentSchema:schema4.properties.spec.properties.destination.properties.namespaces,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(Array.isArray(data8)){
if(data8.length > 1000){
const err19 = {instancePath:instancePath+"/spec/destination/namespaces",schemaPath:"#/properties/spec/properties/destination/properties/namespaces/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema4.properties.spec.properties.destination.properties.namespaces,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func3(data9) > 1024){
const err20 = {instancePath:instancePath+"/spec/destination/namespaces/" + i0,schemaPath:"#/properties/spec/properties/destination/properties/namespaces/items/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema4.properties.spec.properties.destination.properties.namespaces.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/destination/namespaces/" + i0,schemaPath:"#/properties/spec/properties/destination/properties/namespaces/items/type",keyword:"type",params:{type: "string"},schema:schema4.properties.spec.properties.destination.properties.namespaces.items.type,parentSchema:schema4.properties.spec.properties.destination.properties.namespaces.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema4.properties.spec.type,parentSchema:schema4.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema4.type,parentSchema:schema4,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate4.errors = vErrors;
return errors === 0;
}

export const pipelineRuntime = validate5;
const schema5 = schemas.pipelineRuntime;

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadata === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema5.required,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.spec === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},schema:schema5.required,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata !== undefined){
let data0 = data.metadata;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err2 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema5.properties.metadata.required,parentSchema:schema5.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(func3(data1) > 1024){
const err3 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema5.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema5.properties.metadata.properties.name.type,parentSchema:schema5.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.namespace !== undefined){
let data2 = data0.namespace;
if(typeof data2 === "string"){
if(func3(data2) > 1024){
const err5 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema5.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema5.properties.metadata.properties.namespace.type,parentSchema:schema5.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema5.properties.metadata.type,parentSchema:schema5.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.destination === undefined){
const err8 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "destination"},schema:schema5.properties.spec.required,parentSchema:schema5.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.project !== undefined){
let data4 = data3.project;
if(typeof data4 === "string"){
if(func3(data4) > 1024){
const err9 = {instancePath:instancePath+"/spec/project",schemaPath:"#/properties/spec/properties/project/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema5.properties.spec.properties.project,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/spec/project",schemaPath:"#/properties/spec/properties/project/type",keyword:"type",params:{type: "string"},schema:schema5.properties.spec.properties.project.type,parentSchema:schema5.properties.spec.properties.project,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.destination !== undefined){
let data5 = data3.destination;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err11 = {instancePath:instancePath+"/spec/destination",schemaPath:"#/properties/spec/properties/destination/type",keyword:"type",params:{type: schema5.properties.spec.properties.destination.type},schema:schema5.properties.spec.properties.destination.type,parentSchema:schema5.properties.spec.properties.destination,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 === "string"){
if(func3(data5) > 1024){
const err12 = {instancePath:instancePath+"/spec/destination",schemaPath:"#/properties/spec/properties/destination/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema5.properties.spec.properties.destination,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.environment === undefined){
const err13 = {instancePath:instancePath+"/spec/destination",schemaPath:"#/properties/spec/properties/destination/required",keyword:"required",params:{missingProperty: "environment"},schema:schema5.properties.spec.properties.destination.required,parentSchema:schema5.properties.spec.properties.destination,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5.environment !== undefined){
let data6 = data5.environment;
if(typeof data6 === "string"){
if(func3(data6) > 1024){
const err14 = {instancePath:instancePath+"/spec/destination/environment",schemaPath:"#/properties/spec/properties/destination/properties/environment/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema5.properties.spec.properties.destination.properties.environment,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/spec/destination/environment",schemaPath:"#/properties/spec/properties/destination/properties/environment/type",keyword:"type",params:{type: "string"},schema:schema5.properties.spec.properties.destination.properties.environment.type,parentSchema:schema5.properties.spec.properties.destination.properties.environment,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.namespace !== undefined){
let data7 = data5.namespace;
if(typeof data7 === "string"){
if(func3(data7) > 1024){
const err16 = {instancePath:instancePath+"/spec/destination/namespace",schemaPath:"#/properties/spec/properties/destination/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema5.properties.spec.properties.destination.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/spec/destination/namespace",schemaPath:"#/properties/spec/properties/destination/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema5.properties.spec.properties.destination.properties.namespace.type,parentSchema:schema5.properties.spec.properties.destination.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.namespaces !== undefined){
let data8 = data5.namespaces;
if((!(Array.isArray(data8))) && (data8 !== null)){
const err18 = {instancePath:instancePath+"/spec/destination/namespaces",schemaPath:"#/properties/spec/properties/destination/properties/namespaces/type",keyword:"type",params:{type: schema5.properties.spec.properties.destination.properties.namespaces.type},schema:schema5.properties.spec.properties.destination.properties.namespaces.type,parentSchema:schema5.properties.spec.properties.destination.properties.namespaces,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(Array.isArray(data8)){
if(data8.length > 1000){
const err19 = {instancePath:instancePath+"/spec/destination/namespaces",schemaPath:"#/properties/spec/properties/destination/properties/namespaces/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema5.properties.spec.properties.destination.properties.namespaces,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func3(data9) > 1024){
const err20 = {instancePath:instancePath+"/spec/destination/namespaces/" + i0,schemaPath:"#/properties/spec/properties/destination/properties/namespaces/items/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema5.properties.spec.properties.destination.properties.namespaces.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/destination/namespaces/" + i0,schemaPath:"#/properties/spec/properties/destination/properties/namespaces/items/type",keyword:"type",params:{type: "string"},schema:schema5.properties.spec.properties.destination.properties.namespaces.items.type,parentSchema:schema5.properties.spec.properties.destination.properties.namespaces.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema5.properties.spec.type,parentSchema:schema5.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema5.type,parentSchema:schema5,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate5.errors = vErrors;
return errors === 0;
}

export const project = validate6;
const schema6 = schemas.project;

function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metadata === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.metadata !== undefined){
let data0 = data.metadata;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err1 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema6.properties.metadata.required,parentSchema:schema6.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(func3(data1) > 1024){
const err2 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema6.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema6.properties.metadata.properties.name.type,parentSchema:schema6.properties.metadata.properties.name,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.namespace !== undefined){
let data2 = data0.namespace;
if(typeof data2 === "string"){
if(func3(data2) > 1024){
const err4 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema6.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/metadata/namespace",schemaPath:"#/properties/metadata/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema6.properties.metadata.properties.namespace.type,parentSchema:schema6.properties.metadata.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema6.properties.metadata.type,parentSchema:schema6.properties.metadata,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if((!(data3 && typeof data3 == "object" && !Array.isArray(data3))) && (data3 !== null)){
const err7 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: schema6.properties.spec.type},schema:schema6.properties.spec.type,parentSchema:schema6.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.product !== undefined){
let data4 = data3.product;
if(typeof data4 === "string"){
if(func3(data4) > 1024){
const err8 = {instancePath:instancePath+"/spec/product",schemaPath:"#/properties/spec/properties/product/maxLength",keyword:"maxLength",params:{limit: 1024},schema:1024,parentSchema:schema6.properties.spec.properties.product,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/spec/product",schemaPath:"#/properties/spec/properties/product/type",keyword:"type",params:{type: "string"},schema:schema6.properties.spec.properties.product.type,parentSchema:schema6.properties.spec.properties.product,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate6.errors = vErrors;
return errors === 0;
}

export const isCluster = (() => {
const schema0 = schemas.cluster;
const pattern0 = new RegExp("^(apiServer|clusterKind|clusterType|usage|workerType|hostCluster|primaryDomain|argocdHost|tektonHost|traefik|vcluster|kubeconfig|componentsList|reservedNamespacesAllowedProducts|productAllowedClusterResources)$", "u");
const pattern1 = new RegExp("^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");
const pattern2 = new RegExp("^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$", "u");
const pattern3 = new RegExp("^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$", "u");
const pattern5 = new RegExp("^https://\\[[0-9A-Fa-f:.]{2,45}\\](:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern6 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$", "u");
const pattern8 = new RegExp("^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", "u");
const pattern11 = new RegExp("^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$", "u");
const pattern14 = new RegExp("^(apiVersion|kind|preferences|clusters|contexts|users|current-context)$", "u");
const pattern15 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern16 = new RegExp("^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$", "u");
const pattern17 = new RegExp("^https://[!-~]{1,2048}$", "u");
const pattern18 = new RegExp("^age1[02-9ac-hj-np-z]{58}$", "u");
const pattern20 = new RegExp("^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$", "u");
const pattern21 = new RegExp("^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$", "u");
const pattern22 = new RegExp("^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$", "u");
const pattern23 = new RegExp("^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", "u");
const pattern25 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");
const pattern38 = new RegExp("\\S", "u");
const pattern55 = new RegExp("^\\S+$", "u");
const func0 = Object.prototype.hasOwnProperty;
return (function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let errors = 0;
const _errs1 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.spec === undefined) && (missing0 = "spec"))){
return false;
}
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs2 = errors;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.apiServer === undefined) && (missing1 = "apiServer")){
errors++;
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiServer !== undefined){
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.clusterKind === undefined) && (missing2 = "clusterKind")){
errors++;
}
}
var _valid1 = _errs8 === errors;
errors = _errs7;
let ifClause1;
if(_valid1){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterKind !== undefined){
return false;
}
}
var _valid1 = _errs9 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs10 = errors;
const _errs11 = errors;
let valid5 = true;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.clusterType === undefined) && (missing3 = "clusterType")){
errors++;
}
}
var _valid2 = _errs12 === errors;
errors = _errs11;
let ifClause2;
if(_valid2){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterType !== undefined){
return false;
}
}
var _valid2 = _errs13 === errors;
valid5 = _valid2;
ifClause2 = "then";
}
else {
const _errs14 = errors;
const _errs15 = errors;
let valid7 = true;
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.usage === undefined) && (missing4 = "usage")){
errors++;
}
}
var _valid3 = _errs16 === errors;
errors = _errs15;
let ifClause3;
if(_valid3){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.usage !== undefined){
return false;
}
}
var _valid3 = _errs17 === errors;
valid7 = _valid3;
ifClause3 = "then";
}
else {
const _errs18 = errors;
const _errs19 = errors;
let valid9 = true;
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.workerType === undefined) && (missing5 = "workerType")){
errors++;
}
}
var _valid4 = _errs20 === errors;
errors = _errs19;
let ifClause4;
if(_valid4){
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.workerType !== undefined){
return false;
}
}
var _valid4 = _errs21 === errors;
valid9 = _valid4;
ifClause4 = "then";
}
else {
const _errs22 = errors;
const _errs23 = errors;
let valid11 = true;
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.hostCluster === undefined) && (missing6 = "hostCluster")){
errors++;
}
}
var _valid5 = _errs24 === errors;
errors = _errs23;
let ifClause5;
if(_valid5){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hostCluster !== undefined){
return false;
}
}
var _valid5 = _errs25 === errors;
valid11 = _valid5;
ifClause5 = "then";
}
else {
const _errs26 = errors;
const _errs27 = errors;
let valid13 = true;
const _errs28 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.primaryDomain === undefined) && (missing7 = "primaryDomain")){
errors++;
}
}
var _valid6 = _errs28 === errors;
errors = _errs27;
let ifClause6;
if(_valid6){
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.primaryDomain !== undefined){
return false;
}
}
var _valid6 = _errs29 === errors;
valid13 = _valid6;
ifClause6 = "then";
}
else {
const _errs30 = errors;
const _errs31 = errors;
let valid15 = true;
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.argocdHost === undefined) && (missing8 = "argocdHost")){
errors++;
}
}
var _valid7 = _errs32 === errors;
errors = _errs31;
let ifClause7;
if(_valid7){
const _errs33 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.argocdHost !== undefined){
return false;
}
}
var _valid7 = _errs33 === errors;
valid15 = _valid7;
ifClause7 = "then";
}
else {
const _errs34 = errors;
const _errs35 = errors;
let valid17 = true;
const _errs36 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.tektonHost === undefined) && (missing9 = "tektonHost")){
errors++;
}
}
var _valid8 = _errs36 === errors;
errors = _errs35;
let ifClause8;
if(_valid8){
const _errs37 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tektonHost !== undefined){
return false;
}
}
var _valid8 = _errs37 === errors;
valid17 = _valid8;
ifClause8 = "then";
}
else {
const _errs38 = errors;
const _errs39 = errors;
let valid19 = true;
const _errs40 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.traefik === undefined) && (missing10 = "traefik")){
errors++;
}
}
var _valid9 = _errs40 === errors;
errors = _errs39;
let ifClause9;
if(_valid9){
const _errs41 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.traefik !== undefined){
return false;
}
}
var _valid9 = _errs41 === errors;
valid19 = _valid9;
ifClause9 = "then";
}
else {
const _errs42 = errors;
const _errs43 = errors;
let valid21 = true;
const _errs44 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing11;
if((data.vcluster === undefined) && (missing11 = "vcluster")){
errors++;
}
}
var _valid10 = _errs44 === errors;
errors = _errs43;
let ifClause10;
if(_valid10){
const _errs45 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vcluster !== undefined){
return false;
}
}
var _valid10 = _errs45 === errors;
valid21 = _valid10;
ifClause10 = "then";
}
else {
const _errs46 = errors;
const _errs47 = errors;
let valid23 = true;
const _errs48 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing12;
if((data.kubeconfig === undefined) && (missing12 = "kubeconfig")){
errors++;
}
}
var _valid11 = _errs48 === errors;
errors = _errs47;
let ifClause11;
if(_valid11){
const _errs49 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kubeconfig !== undefined){
return false;
}
}
var _valid11 = _errs49 === errors;
valid23 = _valid11;
ifClause11 = "then";
}
else {
const _errs50 = errors;
const _errs51 = errors;
let valid25 = true;
const _errs52 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing13;
if((data.componentsList === undefined) && (missing13 = "componentsList")){
errors++;
}
}
var _valid12 = _errs52 === errors;
errors = _errs51;
let ifClause12;
if(_valid12){
const _errs53 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.componentsList !== undefined){
return false;
}
}
var _valid12 = _errs53 === errors;
valid25 = _valid12;
ifClause12 = "then";
}
else {
const _errs54 = errors;
const _errs55 = errors;
let valid27 = true;
const _errs56 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing14;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing14 = "reservedNamespacesAllowedProducts")){
errors++;
}
}
var _valid13 = _errs56 === errors;
errors = _errs55;
let ifClause13;
if(_valid13){
const _errs57 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reservedNamespacesAllowedProducts !== undefined){
return false;
}
}
var _valid13 = _errs57 === errors;
valid27 = _valid13;
ifClause13 = "then";
}
else {
const _errs58 = errors;
const _errs59 = errors;
let valid29 = true;
const _errs60 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing15;
if((data.productAllowedClusterResources === undefined) && (missing15 = "productAllowedClusterResources")){
errors++;
}
}
var _valid14 = _errs60 === errors;
errors = _errs59;
if(_valid14){
const _errs61 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.productAllowedClusterResources !== undefined){
return false;
}
}
var _valid14 = _errs61 === errors;
valid29 = _valid14;
}
if(!valid29){
errors++;
return false;
}
var _valid13 = _errs58 === errors;
valid27 = _valid13;
ifClause13 = "else";
}
if(!valid27){
errors++;
return false;
}
var _valid12 = _errs54 === errors;
valid25 = _valid12;
ifClause12 = "else";
}
if(!valid25){
errors++;
return false;
}
var _valid11 = _errs50 === errors;
valid23 = _valid11;
ifClause11 = "else";
}
if(!valid23){
errors++;
return false;
}
var _valid10 = _errs46 === errors;
valid21 = _valid10;
ifClause10 = "else";
}
if(!valid21){
errors++;
return false;
}
var _valid9 = _errs42 === errors;
valid19 = _valid9;
ifClause9 = "else";
}
if(!valid19){
errors++;
return false;
}
var _valid8 = _errs38 === errors;
valid17 = _valid8;
ifClause8 = "else";
}
if(!valid17){
errors++;
return false;
}
var _valid7 = _errs34 === errors;
valid15 = _valid7;
ifClause7 = "else";
}
if(!valid15){
errors++;
return false;
}
var _valid6 = _errs30 === errors;
valid13 = _valid6;
ifClause6 = "else";
}
if(!valid13){
errors++;
return false;
}
var _valid5 = _errs26 === errors;
valid11 = _valid5;
ifClause5 = "else";
}
if(!valid11){
errors++;
return false;
}
var _valid4 = _errs22 === errors;
valid9 = _valid4;
ifClause4 = "else";
}
if(!valid9){
errors++;
return false;
}
var _valid3 = _errs18 === errors;
valid7 = _valid3;
ifClause3 = "else";
}
if(!valid7){
errors++;
return false;
}
var _valid2 = _errs14 === errors;
valid5 = _valid2;
ifClause2 = "else";
}
if(!valid5){
errors++;
return false;
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
errors++;
return false;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
errors++;
return false;
}
var valid0 = _errs2 === errors;
if(valid0){
const _errs62 = errors;
const _errs63 = errors;
let valid31 = true;
const _errs64 = errors;
const _errs65 = errors;
let valid32 = false;
const _errs66 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing16;
if((data.apiServer === undefined) && (missing16 = "apiServer")){
errors++;
}
}
var _valid16 = _errs66 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs67 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing17;
if((data.clusterKind === undefined) && (missing17 = "clusterKind")){
errors++;
}
}
var _valid16 = _errs67 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing18;
if((data.clusterType === undefined) && (missing18 = "clusterType")){
errors++;
}
}
var _valid16 = _errs68 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs69 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing19;
if((data.usage === undefined) && (missing19 = "usage")){
errors++;
}
}
var _valid16 = _errs69 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs70 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing20;
if((data.workerType === undefined) && (missing20 = "workerType")){
errors++;
}
}
var _valid16 = _errs70 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs71 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing21;
if((data.hostCluster === undefined) && (missing21 = "hostCluster")){
errors++;
}
}
var _valid16 = _errs71 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs72 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing22;
if((data.primaryDomain === undefined) && (missing22 = "primaryDomain")){
errors++;
}
}
var _valid16 = _errs72 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs73 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing23;
if((data.argocdHost === undefined) && (missing23 = "argocdHost")){
errors++;
}
}
var _valid16 = _errs73 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs74 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing24;
if((data.tektonHost === undefined) && (missing24 = "tektonHost")){
errors++;
}
}
var _valid16 = _errs74 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs75 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing25;
if((data.traefik === undefined) && (missing25 = "traefik")){
errors++;
}
}
var _valid16 = _errs75 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs76 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing26;
if((data.vcluster === undefined) && (missing26 = "vcluster")){
errors++;
}
}
var _valid16 = _errs76 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs77 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing27;
if((data.kubeconfig === undefined) && (missing27 = "kubeconfig")){
errors++;
}
}
var _valid16 = _errs77 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs78 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing28;
if((data.componentsList === undefined) && (missing28 = "componentsList")){
errors++;
}
}
var _valid16 = _errs78 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs79 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing29;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing29 = "reservedNamespacesAllowedProducts")){
errors++;
}
}
var _valid16 = _errs79 === errors;
valid32 = valid32 || _valid16;
if(!valid32){
const _errs80 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing30;
if((data.productAllowedClusterResources === undefined) && (missing30 = "productAllowedClusterResources")){
errors++;
}
}
var _valid16 = _errs80 === errors;
valid32 = valid32 || _valid16;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid32){
errors++;
}
else {
errors = _errs65;
}
var _valid15 = _errs64 === errors;
errors = _errs63;
if(!_valid15){
const _errs81 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.spec !== undefined){
let data15 = data.spec;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
return false;
}
}
}
var _valid15 = _errs81 === errors;
valid31 = _valid15;
}
if(!valid31){
errors++;
return false;
}
var valid0 = _errs62 === errors;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs84 = errors;
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (pattern0.test(key0)))){
return false;
break;
}
}
if(_errs84 === errors){
if(data.apiVersion !== undefined){
let data16 = data.apiVersion;
const _errs85 = errors;
if(typeof data16 !== "string"){
return false;
}
if("nautes.resource.nautes.io/v1alpha1" !== data16){
return false;
}
var valid34 = _errs85 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data.kind !== undefined){
let data17 = data.kind;
const _errs87 = errors;
if(typeof data17 !== "string"){
return false;
}
if("Cluster" !== data17){
return false;
}
var valid34 = _errs87 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data.metadata !== undefined){
let data18 = data.metadata;
const _errs89 = errors;
if(errors === _errs89){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing31;
if((data18.name === undefined) && (missing31 = "name")){
return false;
}
else {
const _errs91 = errors;
for(const key1 in data18){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
return false;
break;
}
}
if(_errs91 === errors){
if(data18.name !== undefined){
let data19 = data18.name;
const _errs92 = errors;
if(errors === _errs92){
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
return false;
}
}
else {
return false;
}
}
var valid35 = _errs92 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data18.labels !== undefined){
let data20 = data18.labels;
const _errs94 = errors;
if(errors === _errs94){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key2 in data20){
const _errs96 = errors;
if(errors === _errs96){
if(typeof key2 === "string"){
if(!pattern2.test(key2)){
errors++;
}
}
else {
errors++;
}
}
var valid36 = _errs96 === errors;
if(!valid36){
errors++;
return false;
break;
}
}
if(valid36){
for(const key3 in data20){
let data21 = data20[key3];
const _errs99 = errors;
if(errors === _errs99){
if(typeof data21 === "string"){
if(!pattern3.test(data21)){
return false;
}
}
else {
return false;
}
}
var valid37 = _errs99 === errors;
if(!valid37){
break;
}
}
}
}
else {
return false;
}
}
var valid35 = _errs94 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data18.annotations !== undefined){
let data22 = data18.annotations;
const _errs101 = errors;
if(errors === _errs101){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key4 in data22){
const _errs103 = errors;
if(errors === _errs103){
if(typeof key4 === "string"){
if(!pattern2.test(key4)){
errors++;
}
}
else {
errors++;
}
}
var valid38 = _errs103 === errors;
if(!valid38){
errors++;
return false;
break;
}
}
if(valid38){
for(const key5 in data22){
const _errs106 = errors;
if(typeof data22[key5] !== "string"){
return false;
}
var valid39 = _errs106 === errors;
if(!valid39){
break;
}
}
}
}
else {
return false;
}
}
var valid35 = _errs101 === errors;
}
else {
var valid35 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid34 = _errs89 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data.spec !== undefined){
let data24 = data.spec;
const _errs108 = errors;
if((!(data24 && typeof data24 == "object" && !Array.isArray(data24))) && (data24 !== null)){
return false;
}
const _errs110 = errors;
const _errs111 = errors;
let valid41 = true;
const _errs112 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing32;
if((data24.usage === undefined) && (missing32 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
const _errs113 = errors;
if("host" !== data24.usage){
errors++;
}
var valid42 = _errs113 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data24.clusterType !== undefined){
const _errs114 = errors;
if("virtual" !== data24.clusterType){
errors++;
}
var valid42 = _errs114 === errors;
}
else {
var valid42 = true;
}
}
}
}
var _valid17 = _errs112 === errors;
errors = _errs111;
if(_valid17){
const _errs115 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
return false;
}
}
}
var _valid17 = _errs115 === errors;
valid41 = _valid17;
}
if(!valid41){
errors++;
return false;
}
var valid40 = _errs110 === errors;
if(valid40){
const _errs117 = errors;
const _errs118 = errors;
let valid44 = true;
const _errs119 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing33;
if((data24.usage === undefined) && (missing33 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
errors++;
}
}
}
}
var _valid18 = _errs119 === errors;
errors = _errs118;
if(_valid18){
const _errs121 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.workerType !== undefined){
return false;
}
}
var _valid18 = _errs121 === errors;
valid44 = _valid18;
}
if(!valid44){
errors++;
return false;
}
var valid40 = _errs117 === errors;
if(valid40){
const _errs122 = errors;
const _errs123 = errors;
let valid47 = true;
const _errs124 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing34;
if((data24.usage === undefined) && (missing34 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
errors++;
}
}
}
}
var _valid19 = _errs124 === errors;
errors = _errs123;
if(_valid19){
const _errs126 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.argocdHost !== undefined){
return false;
}
}
var _valid19 = _errs126 === errors;
valid47 = _valid19;
}
if(!valid47){
errors++;
return false;
}
var valid40 = _errs122 === errors;
if(valid40){
const _errs127 = errors;
const _errs128 = errors;
let valid50 = true;
const _errs129 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing35;
if((data24.usage === undefined) && (missing35 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
errors++;
}
}
}
}
var _valid20 = _errs129 === errors;
errors = _errs128;
if(_valid20){
const _errs131 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.tektonHost !== undefined){
return false;
}
}
var _valid20 = _errs131 === errors;
valid50 = _valid20;
}
if(!valid50){
errors++;
return false;
}
var valid40 = _errs127 === errors;
if(valid40){
const _errs132 = errors;
const _errs133 = errors;
let valid53 = true;
const _errs134 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing36;
if((data24.workerType === undefined) && (missing36 = "workerType")){
errors++;
}
else {
if(data24.workerType !== undefined){
const _errs135 = errors;
if("deployment" !== data24.workerType){
errors++;
}
var valid54 = _errs135 === errors;
}
else {
var valid54 = true;
}
if(valid54){
if(data24.usage !== undefined){
const _errs136 = errors;
if("worker" !== data24.usage){
errors++;
}
var valid54 = _errs136 === errors;
}
else {
var valid54 = true;
}
}
}
}
var _valid21 = _errs134 === errors;
errors = _errs133;
if(_valid21){
const _errs137 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.tektonHost !== undefined){
return false;
}
}
var _valid21 = _errs137 === errors;
valid53 = _valid21;
}
if(!valid53){
errors++;
return false;
}
var valid40 = _errs132 === errors;
if(valid40){
const _errs138 = errors;
const _errs139 = errors;
let valid56 = true;
const _errs140 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing37;
if((data24.usage === undefined) && (missing37 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
if("worker" !== data24.usage){
errors++;
}
}
}
}
var _valid22 = _errs140 === errors;
errors = _errs139;
if(_valid22){
const _errs142 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing38;
if((data24.workerType === undefined) && (missing38 = "workerType")){
return false;
}
}
var _valid22 = _errs142 === errors;
valid56 = _valid22;
}
if(!valid56){
errors++;
return false;
}
var valid40 = _errs138 === errors;
if(valid40){
const _errs143 = errors;
const _errs144 = errors;
let valid58 = true;
const _errs145 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing39;
if((data24.clusterType === undefined) && (missing39 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
const _errs146 = errors;
if("virtual" !== data24.clusterType){
errors++;
}
var valid59 = _errs146 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data24.usage !== undefined){
const _errs147 = errors;
if("worker" !== data24.usage){
errors++;
}
var valid59 = _errs147 === errors;
}
else {
var valid59 = true;
}
}
}
}
var _valid23 = _errs145 === errors;
errors = _errs144;
if(_valid23){
const _errs148 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing40;
if((data24.hostCluster === undefined) && (missing40 = "hostCluster")){
return false;
}
}
var _valid23 = _errs148 === errors;
valid58 = _valid23;
}
if(!valid58){
errors++;
return false;
}
var valid40 = _errs143 === errors;
if(valid40){
const _errs149 = errors;
const _errs150 = errors;
let valid60 = true;
const _errs151 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing41;
if((data24.clusterType === undefined) && (missing41 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
const _errs152 = errors;
if("virtual" !== data24.clusterType){
errors++;
}
var valid61 = _errs152 === errors;
}
else {
var valid61 = true;
}
if(valid61){
if(data24.usage !== undefined){
const _errs153 = errors;
if("worker" !== data24.usage){
errors++;
}
var valid61 = _errs153 === errors;
}
else {
var valid61 = true;
}
}
}
}
var _valid24 = _errs151 === errors;
errors = _errs150;
if(_valid24){
const _errs154 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.traefik !== undefined){
return false;
}
}
var _valid24 = _errs154 === errors;
valid60 = _valid24;
}
if(!valid60){
errors++;
return false;
}
var valid40 = _errs149 === errors;
if(valid40){
const _errs155 = errors;
const _errs156 = errors;
let valid63 = true;
const _errs157 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing42;
if((data24.clusterType === undefined) && (missing42 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
const _errs158 = errors;
if("virtual" !== data24.clusterType){
errors++;
}
var valid64 = _errs158 === errors;
}
else {
var valid64 = true;
}
if(valid64){
if(data24.usage !== undefined){
const _errs159 = errors;
if("worker" !== data24.usage){
errors++;
}
var valid64 = _errs159 === errors;
}
else {
var valid64 = true;
}
}
}
}
var _valid25 = _errs157 === errors;
errors = _errs156;
if(_valid25){
const _errs160 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.kubeconfig !== undefined){
let data45 = data24.kubeconfig;
const _errs161 = errors;
if(errors === _errs161){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.from !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
if(valid66){
if(data45.sealed !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
if(valid66){
if(data45.ca !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
if(valid66){
if(data45.clusterName !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
if(valid66){
if(data45.roleArn !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
if(valid66){
if(data45.clientId !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
if(valid66){
if(data45.tenantId !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
if(valid66){
if(data45.environment !== undefined){
var valid66 = false;
return false;
}
else {
var valid66 = true;
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
}
}
var _valid25 = _errs160 === errors;
valid63 = _valid25;
}
if(!valid63){
errors++;
return false;
}
var valid40 = _errs155 === errors;
if(valid40){
const _errs163 = errors;
const _errs164 = errors;
let valid67 = true;
const _errs165 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing43;
if((data24.clusterType === undefined) && (missing43 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
errors++;
}
}
}
}
var _valid26 = _errs165 === errors;
errors = _errs164;
if(_valid26){
const _errs167 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.hostCluster !== undefined){
return false;
}
}
var _valid26 = _errs167 === errors;
valid67 = _valid26;
}
if(!valid67){
errors++;
return false;
}
var valid40 = _errs163 === errors;
if(valid40){
const _errs168 = errors;
const _errs169 = errors;
let valid70 = true;
const _errs170 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing44;
if((data24.clusterType === undefined) && (missing44 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
errors++;
}
}
}
}
var _valid27 = _errs170 === errors;
errors = _errs169;
if(_valid27){
const _errs172 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.vcluster !== undefined){
return false;
}
}
var _valid27 = _errs172 === errors;
valid70 = _valid27;
}
if(!valid70){
errors++;
return false;
}
var valid40 = _errs168 === errors;
if(valid40){
const _errs173 = errors;
const _errs174 = errors;
let valid73 = true;
const _errs175 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing45;
if((data24.apiServer === undefined) && (missing45 = "apiServer")){
errors++;
}
else {
if(data24.apiServer !== undefined){
let data58 = data24.apiServer;
const _errs176 = errors;
if(errors === _errs176){
if(typeof data58 === "string"){
if(!pattern5.test(data58)){
errors++;
}
}
else {
errors++;
}
}
}
}
}
var _valid28 = _errs175 === errors;
errors = _errs174;
if(_valid28){
const _errs179 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing46;
if((data24.primaryDomain === undefined) && (missing46 = "primaryDomain")){
return false;
}
}
var _valid28 = _errs179 === errors;
valid73 = _valid28;
}
if(!valid73){
errors++;
return false;
}
var valid40 = _errs173 === errors;
if(valid40){
const _errs180 = errors;
const _errs181 = errors;
let valid75 = true;
const _errs182 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing47;
if((data24.usage === undefined) && (missing47 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
errors++;
}
}
}
}
var _valid29 = _errs182 === errors;
errors = _errs181;
if(!_valid29){
const _errs184 = errors;
var _valid29 = _errs184 === errors;
valid75 = _valid29;
}
if(!valid75){
errors++;
return false;
}
var valid40 = _errs180 === errors;
if(valid40){
const _errs185 = errors;
const _errs186 = errors;
let valid77 = true;
const _errs187 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing48;
if((data24.usage === undefined) && (missing48 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
errors++;
}
}
}
}
var _valid30 = _errs187 === errors;
errors = _errs186;
if(!_valid30){
const _errs189 = errors;
var _valid30 = _errs189 === errors;
valid77 = _valid30;
}
if(!valid77){
errors++;
return false;
}
var valid40 = _errs185 === errors;
if(valid40){
const _errs190 = errors;
const _errs191 = errors;
let valid79 = true;
const _errs192 = errors;
const _errs193 = errors;
let valid80 = false;
const _errs194 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing49;
if((data24.usage === undefined) && (missing49 = "usage")){
errors++;
}
else {
if(data24.usage !== undefined){
if("host" !== data24.usage){
errors++;
}
}
}
}
var _valid32 = _errs194 === errors;
valid80 = valid80 || _valid32;
if(!valid80){
const _errs196 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing50;
if((data24.workerType === undefined) && (missing50 = "workerType")){
errors++;
}
else {
if(data24.workerType !== undefined){
if("deployment" !== data24.workerType){
errors++;
}
}
}
}
var _valid32 = _errs196 === errors;
valid80 = valid80 || _valid32;
}
if(!valid80){
errors++;
}
else {
errors = _errs193;
}
var _valid31 = _errs192 === errors;
errors = _errs191;
if(!_valid31){
const _errs198 = errors;
var _valid31 = _errs198 === errors;
valid79 = _valid31;
}
if(!valid79){
errors++;
return false;
}
var valid40 = _errs190 === errors;
if(valid40){
const _errs199 = errors;
const _errs200 = errors;
let valid83 = true;
const _errs201 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing51;
if((data24.clusterType === undefined) && (missing51 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
errors++;
}
}
}
}
var _valid33 = _errs201 === errors;
errors = _errs200;
if(!_valid33){
const _errs203 = errors;
var _valid33 = _errs203 === errors;
valid83 = _valid33;
}
if(!valid83){
errors++;
return false;
}
var valid40 = _errs199 === errors;
if(valid40){
const _errs204 = errors;
const _errs205 = errors;
let valid85 = true;
const _errs206 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing52;
if((data24.clusterType === undefined) && (missing52 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
if("physical" !== data24.clusterType){
errors++;
}
}
}
}
var _valid34 = _errs206 === errors;
errors = _errs205;
if(!_valid34){
const _errs208 = errors;
var _valid34 = _errs208 === errors;
valid85 = _valid34;
}
if(!valid85){
errors++;
return false;
}
var valid40 = _errs204 === errors;
if(valid40){
const _errs209 = errors;
const _errs210 = errors;
let valid87 = true;
const _errs211 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing53;
if((data24.clusterType === undefined) && (missing53 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
if("virtual" !== data24.clusterType){
errors++;
}
}
}
}
var _valid35 = _errs211 === errors;
errors = _errs210;
if(!_valid35){
const _errs213 = errors;
var _valid35 = _errs213 === errors;
valid87 = _valid35;
}
if(!valid87){
errors++;
return false;
}
var valid40 = _errs209 === errors;
if(valid40){
const _errs214 = errors;
const _errs215 = errors;
let valid89 = true;
const _errs216 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing54;
if((data24.clusterType === undefined) && (missing54 = "clusterType")){
errors++;
}
else {
if(data24.clusterType !== undefined){
if("virtual" !== data24.clusterType){
errors++;
}
}
}
}
var _valid36 = _errs216 === errors;
errors = _errs215;
if(!_valid36){
const _errs218 = errors;
var _valid36 = _errs218 === errors;
valid89 = _valid36;
}
if(!valid89){
errors++;
return false;
}
var valid40 = _errs214 === errors;
if(valid40){
const _errs219 = errors;
const _errs220 = errors;
let valid91 = true;
const _errs221 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing55;
if((data24.kubeconfig === undefined) && (missing55 = "kubeconfig")){
errors++;
}
else {
if(data24.kubeconfig !== undefined){
let data67 = data24.kubeconfig;
if(!(data67 && typeof data67 == "object" && !Array.isArray(data67))){
errors++;
}
const _errs224 = errors;
let valid93 = false;
const _errs225 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing56;
if((data67.apiVersion === undefined) && (missing56 = "apiVersion")){
errors++;
}
}
var _valid38 = _errs225 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs226 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing57;
if((data67.kind === undefined) && (missing57 = "kind")){
errors++;
}
}
var _valid38 = _errs226 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs227 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing58;
if((data67.preferences === undefined) && (missing58 = "preferences")){
errors++;
}
}
var _valid38 = _errs227 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs228 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing59;
if((data67.clusters === undefined) && (missing59 = "clusters")){
errors++;
}
}
var _valid38 = _errs228 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs229 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing60;
if((data67.contexts === undefined) && (missing60 = "contexts")){
errors++;
}
}
var _valid38 = _errs229 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs230 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing61;
if((data67.users === undefined) && (missing61 = "users")){
errors++;
}
}
var _valid38 = _errs230 === errors;
valid93 = valid93 || _valid38;
if(!valid93){
const _errs231 = errors;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing62;
if((data67["current-context"] === undefined) && (missing62 = "current-context")){
errors++;
}
}
var _valid38 = _errs231 === errors;
valid93 = valid93 || _valid38;
}
}
}
}
}
}
if(!valid93){
errors++;
}
else {
errors = _errs224;
}
}
}
}
var _valid37 = _errs221 === errors;
errors = _errs220;
if(_valid37){
const _errs232 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.kubeconfig !== undefined){
return false;
}
}
var _valid37 = _errs232 === errors;
valid91 = _valid37;
}
if(!valid91){
errors++;
return false;
}
var valid40 = _errs219 === errors;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(errors === _errs108){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing63;
if((((data24.apiServer === undefined) && (missing63 = "apiServer")) || ((data24.clusterType === undefined) && (missing63 = "clusterType"))) || ((data24.usage === undefined) && (missing63 = "usage"))){
return false;
}
else {
const _errs233 = errors;
for(const key6 in data24){
if(!(func0.call(schema0.properties.spec.properties, key6))){
return false;
break;
}
}
if(_errs233 === errors){
if(data24.apiServer !== undefined){
let data69 = data24.apiServer;
const _errs234 = errors;
if(errors === _errs234){
if(typeof data69 === "string"){
if(!pattern6.test(data69)){
return false;
}
}
else {
return false;
}
}
var valid95 = _errs234 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.clusterKind !== undefined){
let data70 = data24.clusterKind;
const _errs236 = errors;
if(typeof data70 !== "string"){
return false;
}
if(!(data70 === "kubernetes")){
return false;
}
var valid95 = _errs236 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.clusterType !== undefined){
let data71 = data24.clusterType;
const _errs238 = errors;
if(typeof data71 !== "string"){
return false;
}
if(!((data71 === "physical") || (data71 === "virtual"))){
return false;
}
var valid95 = _errs238 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.usage !== undefined){
let data72 = data24.usage;
const _errs240 = errors;
if(typeof data72 !== "string"){
return false;
}
if(!((data72 === "host") || (data72 === "worker"))){
return false;
}
var valid95 = _errs240 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.workerType !== undefined){
let data73 = data24.workerType;
const _errs242 = errors;
if(typeof data73 !== "string"){
return false;
}
if(!((data73 === "deployment") || (data73 === "pipeline"))){
return false;
}
var valid95 = _errs242 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.hostCluster !== undefined){
let data74 = data24.hostCluster;
const _errs244 = errors;
if(errors === _errs244){
if(typeof data74 === "string"){
if(!pattern1.test(data74)){
return false;
}
}
else {
return false;
}
}
var valid95 = _errs244 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.primaryDomain !== undefined){
let data75 = data24.primaryDomain;
const _errs246 = errors;
if(errors === _errs246){
if(typeof data75 === "string"){
if(!pattern8.test(data75)){
return false;
}
}
else {
return false;
}
}
var valid95 = _errs246 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.argocdHost !== undefined){
let data76 = data24.argocdHost;
const _errs248 = errors;
if(errors === _errs248){
if(typeof data76 === "string"){
if(!pattern8.test(data76)){
return false;
}
}
else {
return false;
}
}
var valid95 = _errs248 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.tektonHost !== undefined){
let data77 = data24.tektonHost;
const _errs250 = errors;
if(errors === _errs250){
if(typeof data77 === "string"){
if(!pattern8.test(data77)){
return false;
}
}
else {
return false;
}
}
var valid95 = _errs250 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.traefik !== undefined){
let data78 = data24.traefik;
const _errs252 = errors;
if(errors === _errs252){
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
const _errs254 = errors;
for(const key7 in data78){
if(!((key7 === "httpNodePort") || (key7 === "httpsNodePort"))){
return false;
break;
}
}
if(_errs254 === errors){
if(data78.httpNodePort !== undefined){
let data79 = data78.httpNodePort;
const _errs255 = errors;
if((!((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79)))) && (typeof data79 !== "string")){
return false;
}
if(errors === _errs255){
if(typeof data79 == "number"){
if(data79 > 32767 || isNaN(data79)){
return false;
}
else {
if(data79 < 30000 || isNaN(data79)){
return false;
}
}
}
if(errors === _errs255){
if(typeof data79 === "string"){
if(!pattern11.test(data79)){
return false;
}
}
}
}
var valid96 = _errs255 === errors;
}
else {
var valid96 = true;
}
if(valid96){
if(data78.httpsNodePort !== undefined){
let data80 = data78.httpsNodePort;
const _errs257 = errors;
if((!((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80)))) && (typeof data80 !== "string")){
return false;
}
if(errors === _errs257){
if(typeof data80 == "number"){
if(data80 > 32767 || isNaN(data80)){
return false;
}
else {
if(data80 < 30000 || isNaN(data80)){
return false;
}
}
}
if(errors === _errs257){
if(typeof data80 === "string"){
if(!pattern11.test(data80)){
return false;
}
}
}
}
var valid96 = _errs257 === errors;
}
else {
var valid96 = true;
}
}
}
}
else {
return false;
}
}
var valid95 = _errs252 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.vcluster !== undefined){
let data81 = data24.vcluster;
const _errs259 = errors;
if(errors === _errs259){
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
const _errs261 = errors;
for(const key8 in data81){
if(!(key8 === "httpsNodePort")){
return false;
break;
}
}
if(_errs261 === errors){
if(data81.httpsNodePort !== undefined){
let data82 = data81.httpsNodePort;
const _errs262 = errors;
if((!((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82)))) && (typeof data82 !== "string")){
return false;
}
if(errors === _errs262){
if(typeof data82 == "number"){
if(data82 > 32767 || isNaN(data82)){
return false;
}
else {
if(data82 < 30000 || isNaN(data82)){
return false;
}
}
}
if(errors === _errs262){
if(typeof data82 === "string"){
if(!pattern11.test(data82)){
return false;
}
}
}
}
}
}
}
else {
return false;
}
}
var valid95 = _errs259 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.kubeconfig !== undefined){
let data83 = data24.kubeconfig;
const _errs264 = errors;
const _errs266 = errors;
const _errs267 = errors;
let valid99 = true;
const _errs268 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing64;
if((data83.from === undefined) && (missing64 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data84 = data83.from;
if(!((((((data84 === "variable") || (data84 === "secret")) || (data84 === "vault")) || (data84 === "aws")) || (data84 === "gcp")) || (data84 === "azure"))){
errors++;
}
}
}
}
var _valid39 = _errs268 === errors;
errors = _errs267;
if(_valid39){
const _errs270 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.sealed !== undefined){
return false;
}
}
var _valid39 = _errs270 === errors;
valid99 = _valid39;
}
if(!valid99){
errors++;
return false;
}
var valid98 = _errs266 === errors;
if(valid98){
const _errs271 = errors;
const _errs272 = errors;
let valid102 = true;
const _errs273 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing65;
if((data83.from === undefined) && (missing65 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
if(!(data83.from === "aws")){
errors++;
}
}
}
}
var _valid40 = _errs273 === errors;
errors = _errs272;
if(_valid40){
const _errs275 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing66;
if((data83.clusterName === undefined) && (missing66 = "clusterName")){
return false;
}
}
var _valid40 = _errs275 === errors;
valid102 = _valid40;
}
if(!valid102){
errors++;
return false;
}
var valid98 = _errs271 === errors;
if(valid98){
const _errs276 = errors;
const _errs277 = errors;
let valid104 = true;
const _errs278 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing67;
if((data83.from === undefined) && (missing67 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
if(!(data83.from === "azure")){
errors++;
}
}
}
}
var _valid41 = _errs278 === errors;
errors = _errs277;
if(_valid41){
const _errs280 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing68;
if((data83.clientId === undefined) && (missing68 = "clientId")){
return false;
}
}
var _valid41 = _errs280 === errors;
valid104 = _valid41;
}
if(!valid104){
errors++;
return false;
}
var valid98 = _errs276 === errors;
if(valid98){
const _errs281 = errors;
const _errs282 = errors;
let valid106 = true;
const _errs283 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing69;
if((data83.from === undefined) && (missing69 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data88 = data83.from;
if(!(((data88 === "aws") || (data88 === "gcp")) || (data88 === "azure"))){
errors++;
}
}
}
}
var _valid42 = _errs283 === errors;
errors = _errs282;
if(_valid42){
const _errs285 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing70;
if((data83.ca === undefined) && (missing70 = "ca")){
return false;
}
}
var _valid42 = _errs285 === errors;
valid106 = _valid42;
}
if(!valid106){
errors++;
return false;
}
var valid98 = _errs281 === errors;
if(valid98){
const _errs286 = errors;
const _errs287 = errors;
let valid108 = true;
const _errs288 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing71;
if((data83.from === undefined) && (missing71 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data89 = data83.from;
if(!((((data89 === "sealed") || (data89 === "variable")) || (data89 === "secret")) || (data89 === "vault"))){
errors++;
}
}
}
}
var _valid43 = _errs288 === errors;
errors = _errs287;
if(_valid43){
const _errs290 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.ca !== undefined){
return false;
}
}
var _valid43 = _errs290 === errors;
valid108 = _valid43;
}
if(!valid108){
errors++;
return false;
}
var valid98 = _errs286 === errors;
if(valid98){
const _errs291 = errors;
const _errs292 = errors;
let valid111 = true;
const _errs293 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing72;
if((data83.from === undefined) && (missing72 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data91 = data83.from;
if(!((((((data91 === "sealed") || (data91 === "variable")) || (data91 === "secret")) || (data91 === "vault")) || (data91 === "gcp")) || (data91 === "azure"))){
errors++;
}
}
}
}
var _valid44 = _errs293 === errors;
errors = _errs292;
if(_valid44){
const _errs295 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.clusterName !== undefined){
return false;
}
}
var _valid44 = _errs295 === errors;
valid111 = _valid44;
}
if(!valid111){
errors++;
return false;
}
var valid98 = _errs291 === errors;
if(valid98){
const _errs296 = errors;
const _errs297 = errors;
let valid114 = true;
const _errs298 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing73;
if((data83.from === undefined) && (missing73 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data93 = data83.from;
if(!((((((data93 === "sealed") || (data93 === "variable")) || (data93 === "secret")) || (data93 === "vault")) || (data93 === "gcp")) || (data93 === "azure"))){
errors++;
}
}
}
}
var _valid45 = _errs298 === errors;
errors = _errs297;
if(_valid45){
const _errs300 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.roleArn !== undefined){
return false;
}
}
var _valid45 = _errs300 === errors;
valid114 = _valid45;
}
if(!valid114){
errors++;
return false;
}
var valid98 = _errs296 === errors;
if(valid98){
const _errs301 = errors;
const _errs302 = errors;
let valid117 = true;
const _errs303 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing74;
if((data83.from === undefined) && (missing74 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data95 = data83.from;
if(!((((((data95 === "sealed") || (data95 === "variable")) || (data95 === "secret")) || (data95 === "vault")) || (data95 === "aws")) || (data95 === "gcp"))){
errors++;
}
}
}
}
var _valid46 = _errs303 === errors;
errors = _errs302;
if(_valid46){
const _errs305 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.clientId !== undefined){
return false;
}
}
var _valid46 = _errs305 === errors;
valid117 = _valid46;
}
if(!valid117){
errors++;
return false;
}
var valid98 = _errs301 === errors;
if(valid98){
const _errs306 = errors;
const _errs307 = errors;
let valid120 = true;
const _errs308 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing75;
if((data83.from === undefined) && (missing75 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data97 = data83.from;
if(!((((((data97 === "sealed") || (data97 === "variable")) || (data97 === "secret")) || (data97 === "vault")) || (data97 === "aws")) || (data97 === "gcp"))){
errors++;
}
}
}
}
var _valid47 = _errs308 === errors;
errors = _errs307;
if(_valid47){
const _errs310 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.tenantId !== undefined){
return false;
}
}
var _valid47 = _errs310 === errors;
valid120 = _valid47;
}
if(!valid120){
errors++;
return false;
}
var valid98 = _errs306 === errors;
if(valid98){
const _errs311 = errors;
const _errs312 = errors;
let valid123 = true;
const _errs313 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing76;
if((data83.from === undefined) && (missing76 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data99 = data83.from;
if(!((((((data99 === "sealed") || (data99 === "variable")) || (data99 === "secret")) || (data99 === "vault")) || (data99 === "aws")) || (data99 === "gcp"))){
errors++;
}
}
}
}
var _valid48 = _errs313 === errors;
errors = _errs312;
if(_valid48){
const _errs315 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.environment !== undefined){
return false;
}
}
var _valid48 = _errs315 === errors;
valid123 = _valid48;
}
if(!valid123){
errors++;
return false;
}
var valid98 = _errs311 === errors;
if(valid98){
const _errs316 = errors;
const _errs317 = errors;
let valid126 = true;
const _errs318 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing77;
if((data83.from === undefined) && (missing77 = "from")){
errors++;
}
else {
if(data83.from !== undefined){
let data101 = data83.from;
if(!(((data101 === "aws") || (data101 === "gcp")) || (data101 === "azure"))){
errors++;
}
}
}
}
var _valid49 = _errs318 === errors;
errors = _errs317;
if(_valid49){
const _errs320 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.exchange !== undefined){
return false;
}
}
var _valid49 = _errs320 === errors;
valid126 = _valid49;
}
if(!valid126){
errors++;
return false;
}
var valid98 = _errs316 === errors;
if(valid98){
const _errs321 = errors;
const _errs322 = errors;
let valid129 = true;
const _errs323 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing78;
if((data83.ca === undefined) && (missing78 = "ca")){
errors++;
}
}
var _valid50 = _errs323 === errors;
errors = _errs322;
if(_valid50){
const _errs326 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing79;
if((data83.from === undefined) && (missing79 = "from")){
return false;
}
}
var _valid50 = _errs326 === errors;
valid129 = _valid50;
}
if(!valid129){
errors++;
return false;
}
var valid98 = _errs321 === errors;
if(valid98){
const _errs327 = errors;
const _errs328 = errors;
let valid131 = true;
const _errs329 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing80;
if((data83.clusterName === undefined) && (missing80 = "clusterName")){
errors++;
}
}
var _valid51 = _errs329 === errors;
errors = _errs328;
if(_valid51){
const _errs332 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing81;
if((data83.from === undefined) && (missing81 = "from")){
return false;
}
}
var _valid51 = _errs332 === errors;
valid131 = _valid51;
}
if(!valid131){
errors++;
return false;
}
var valid98 = _errs327 === errors;
if(valid98){
const _errs333 = errors;
const _errs334 = errors;
let valid133 = true;
const _errs335 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing82;
if((data83.roleArn === undefined) && (missing82 = "roleArn")){
errors++;
}
}
var _valid52 = _errs335 === errors;
errors = _errs334;
if(_valid52){
const _errs338 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing83;
if((data83.from === undefined) && (missing83 = "from")){
return false;
}
}
var _valid52 = _errs338 === errors;
valid133 = _valid52;
}
if(!valid133){
errors++;
return false;
}
var valid98 = _errs333 === errors;
if(valid98){
const _errs339 = errors;
const _errs340 = errors;
let valid135 = true;
const _errs341 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing84;
if((data83.clientId === undefined) && (missing84 = "clientId")){
errors++;
}
}
var _valid53 = _errs341 === errors;
errors = _errs340;
if(_valid53){
const _errs344 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing85;
if((data83.from === undefined) && (missing85 = "from")){
return false;
}
}
var _valid53 = _errs344 === errors;
valid135 = _valid53;
}
if(!valid135){
errors++;
return false;
}
var valid98 = _errs339 === errors;
if(valid98){
const _errs345 = errors;
const _errs346 = errors;
let valid137 = true;
const _errs347 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing86;
if((data83.tenantId === undefined) && (missing86 = "tenantId")){
errors++;
}
}
var _valid54 = _errs347 === errors;
errors = _errs346;
if(_valid54){
const _errs350 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing87;
if((data83.from === undefined) && (missing87 = "from")){
return false;
}
}
var _valid54 = _errs350 === errors;
valid137 = _valid54;
}
if(!valid137){
errors++;
return false;
}
var valid98 = _errs345 === errors;
if(valid98){
const _errs351 = errors;
const _errs352 = errors;
let valid139 = true;
const _errs353 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing88;
if((data83.environment === undefined) && (missing88 = "environment")){
errors++;
}
}
var _valid55 = _errs353 === errors;
errors = _errs352;
if(_valid55){
const _errs356 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
let missing89;
if((data83.from === undefined) && (missing89 = "from")){
return false;
}
}
var _valid55 = _errs356 === errors;
valid139 = _valid55;
}
if(!valid139){
errors++;
return false;
}
var valid98 = _errs351 === errors;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(errors === _errs264){
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
const _errs357 = errors;
for(const key9 in data83){
if(!((func0.call(schema0.properties.spec.properties.kubeconfig.properties, key9)) || (pattern14.test(key9)))){
return false;
break;
}
}
if(_errs357 === errors){
if(data83.from !== undefined){
let data109 = data83.from;
const _errs358 = errors;
if(typeof data109 !== "string"){
return false;
}
if(!(((((((data109 === "sealed") || (data109 === "variable")) || (data109 === "secret")) || (data109 === "vault")) || (data109 === "aws")) || (data109 === "gcp")) || (data109 === "azure"))){
return false;
}
var valid141 = _errs358 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.exchange !== undefined){
let data110 = data83.exchange;
const _errs360 = errors;
if(typeof data110 !== "string"){
return false;
}
if(!(data110 === "token")){
return false;
}
var valid141 = _errs360 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.sealed !== undefined){
let data111 = data83.sealed;
const _errs362 = errors;
if(errors === _errs362){
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
let missing90;
if((((data111.fingerprint === undefined) && (missing90 = "fingerprint")) || ((data111.expires === undefined) && (missing90 = "expires"))) || ((data111.recipients === undefined) && (missing90 = "recipients"))){
return false;
}
else {
const _errs364 = errors;
for(const key10 in data111){
if(!(((((key10 === "fingerprint") || (key10 === "expires")) || (key10 === "server")) || (key10 === "recipients")) || (key10 === "exposedTo"))){
return false;
break;
}
}
if(_errs364 === errors){
if(data111.fingerprint !== undefined){
let data112 = data111.fingerprint;
const _errs365 = errors;
if(errors === _errs365){
if(typeof data112 === "string"){
if(!pattern15.test(data112)){
return false;
}
}
else {
return false;
}
}
var valid142 = _errs365 === errors;
}
else {
var valid142 = true;
}
if(valid142){
if(data111.expires !== undefined){
let data113 = data111.expires;
const _errs367 = errors;
if(errors === _errs367){
if(typeof data113 === "string"){
if(!pattern16.test(data113)){
return false;
}
}
else {
return false;
}
}
var valid142 = _errs367 === errors;
}
else {
var valid142 = true;
}
if(valid142){
if(data111.server !== undefined){
let data114 = data111.server;
const _errs369 = errors;
if(errors === _errs369){
if(typeof data114 === "string"){
if(!pattern17.test(data114)){
return false;
}
}
else {
return false;
}
}
var valid142 = _errs369 === errors;
}
else {
var valid142 = true;
}
if(valid142){
if(data111.recipients !== undefined){
let data115 = data111.recipients;
const _errs371 = errors;
if(errors === _errs371){
if(Array.isArray(data115)){
if(data115.length < 1){
return false;
}
else {
var valid143 = true;
const len0 = data115.length;
for(let i0=0; i0<len0; i0++){
let data116 = data115[i0];
const _errs373 = errors;
if(errors === _errs373){
if(typeof data116 === "string"){
if(!pattern18.test(data116)){
return false;
}
}
else {
return false;
}
}
var valid143 = _errs373 === errors;
if(!valid143){
break;
}
}
if(valid143){
let i1 = data115.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data115[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
}
else {
return false;
}
}
var valid142 = _errs371 === errors;
}
else {
var valid142 = true;
}
if(valid142){
if(data111.exposedTo !== undefined){
let data117 = data111.exposedTo;
const _errs375 = errors;
if(errors === _errs375){
if(Array.isArray(data117)){
if(data117.length < 1){
return false;
}
else {
var valid145 = true;
const len1 = data117.length;
for(let i2=0; i2<len1; i2++){
let data118 = data117[i2];
const _errs377 = errors;
if(errors === _errs377){
if(typeof data118 === "string"){
if(!pattern18.test(data118)){
return false;
}
}
else {
return false;
}
}
var valid145 = _errs377 === errors;
if(!valid145){
break;
}
}
if(valid145){
let i3 = data117.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data117[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i3;
}
}
}
}
}
else {
return false;
}
}
var valid142 = _errs375 === errors;
}
else {
var valid142 = true;
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid141 = _errs362 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.ca !== undefined){
let data119 = data83.ca;
const _errs379 = errors;
if(errors === _errs379){
if(typeof data119 === "string"){
if(!pattern20.test(data119)){
return false;
}
}
else {
return false;
}
}
var valid141 = _errs379 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.clusterName !== undefined){
let data120 = data83.clusterName;
const _errs381 = errors;
if(errors === _errs381){
if(typeof data120 === "string"){
if(!pattern21.test(data120)){
return false;
}
}
else {
return false;
}
}
var valid141 = _errs381 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.roleArn !== undefined){
let data121 = data83.roleArn;
const _errs383 = errors;
if(errors === _errs383){
if(typeof data121 === "string"){
if(!pattern22.test(data121)){
return false;
}
}
else {
return false;
}
}
var valid141 = _errs383 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.clientId !== undefined){
let data122 = data83.clientId;
const _errs385 = errors;
if(errors === _errs385){
if(typeof data122 === "string"){
if(!pattern23.test(data122)){
return false;
}
}
else {
return false;
}
}
var valid141 = _errs385 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.tenantId !== undefined){
let data123 = data83.tenantId;
const _errs387 = errors;
if(errors === _errs387){
if(typeof data123 === "string"){
if(!pattern23.test(data123)){
return false;
}
}
else {
return false;
}
}
var valid141 = _errs387 === errors;
}
else {
var valid141 = true;
}
if(valid141){
if(data83.environment !== undefined){
let data124 = data83.environment;
const _errs389 = errors;
if(typeof data124 !== "string"){
return false;
}
if(!(((data124 === "AzurePublicCloud") || (data124 === "AzureUSGovernmentCloud")) || (data124 === "AzureChinaCloud"))){
return false;
}
var valid141 = _errs389 === errors;
}
else {
var valid141 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid95 = _errs264 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.componentsList !== undefined){
let data125 = data24.componentsList;
const _errs391 = errors;
if(errors === _errs391){
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
const _errs393 = errors;
for(const key11 in data125){
if(!(func0.call(schema0.properties.spec.properties.componentsList.properties, key11))){
return false;
break;
}
}
if(_errs393 === errors){
if(data125.certManagement !== undefined){
let data126 = data125.certManagement;
const _errs394 = errors;
if(errors === _errs394){
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
const _errs396 = errors;
for(const key12 in data126){
if(!(((key12 === "name") || (key12 === "namespace")) || (key12 === "additions"))){
return false;
break;
}
}
if(_errs396 === errors){
if(data126.name !== undefined){
let data127 = data126.name;
const _errs397 = errors;
if(errors === _errs397){
if(typeof data127 === "string"){
if(!pattern25.test(data127)){
return false;
}
}
else {
return false;
}
}
var valid148 = _errs397 === errors;
}
else {
var valid148 = true;
}
if(valid148){
if(data126.namespace !== undefined){
let data128 = data126.namespace;
const _errs399 = errors;
if(errors === _errs399){
if(typeof data128 === "string"){
if(!pattern25.test(data128)){
return false;
}
}
else {
return false;
}
}
var valid148 = _errs399 === errors;
}
else {
var valid148 = true;
}
if(valid148){
if(data126.additions !== undefined){
let data129 = data126.additions;
const _errs401 = errors;
if(errors === _errs401){
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
for(const key13 in data129){
const _errs404 = errors;
if(typeof data129[key13] !== "string"){
return false;
}
var valid149 = _errs404 === errors;
if(!valid149){
break;
}
}
}
else {
return false;
}
}
var valid148 = _errs401 === errors;
}
else {
var valid148 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs394 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.deployment !== undefined){
let data131 = data125.deployment;
const _errs406 = errors;
if(errors === _errs406){
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
const _errs408 = errors;
for(const key14 in data131){
if(!(((key14 === "name") || (key14 === "namespace")) || (key14 === "additions"))){
return false;
break;
}
}
if(_errs408 === errors){
if(data131.name !== undefined){
let data132 = data131.name;
const _errs409 = errors;
if(errors === _errs409){
if(typeof data132 === "string"){
if(!pattern25.test(data132)){
return false;
}
}
else {
return false;
}
}
var valid150 = _errs409 === errors;
}
else {
var valid150 = true;
}
if(valid150){
if(data131.namespace !== undefined){
let data133 = data131.namespace;
const _errs411 = errors;
if(errors === _errs411){
if(typeof data133 === "string"){
if(!pattern25.test(data133)){
return false;
}
}
else {
return false;
}
}
var valid150 = _errs411 === errors;
}
else {
var valid150 = true;
}
if(valid150){
if(data131.additions !== undefined){
let data134 = data131.additions;
const _errs413 = errors;
if(errors === _errs413){
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
const _errs415 = errors;
for(const key15 in data134){
if(!(key15 === "host")){
const _errs416 = errors;
if(typeof data134[key15] !== "string"){
return false;
}
var valid151 = _errs416 === errors;
if(!valid151){
break;
}
}
}
if(_errs415 === errors){
if(data134.host !== undefined){
let data136 = data134.host;
const _errs418 = errors;
if(errors === _errs418){
if(typeof data136 === "string"){
if(!pattern8.test(data136)){
return false;
}
}
else {
return false;
}
}
}
}
}
else {
return false;
}
}
var valid150 = _errs413 === errors;
}
else {
var valid150 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs406 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.eventListener !== undefined){
let data137 = data125.eventListener;
const _errs420 = errors;
if(errors === _errs420){
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
const _errs422 = errors;
for(const key16 in data137){
if(!(((key16 === "name") || (key16 === "namespace")) || (key16 === "additions"))){
return false;
break;
}
}
if(_errs422 === errors){
if(data137.name !== undefined){
let data138 = data137.name;
const _errs423 = errors;
if(errors === _errs423){
if(typeof data138 === "string"){
if(!pattern25.test(data138)){
return false;
}
}
else {
return false;
}
}
var valid153 = _errs423 === errors;
}
else {
var valid153 = true;
}
if(valid153){
if(data137.namespace !== undefined){
let data139 = data137.namespace;
const _errs425 = errors;
if(errors === _errs425){
if(typeof data139 === "string"){
if(!pattern25.test(data139)){
return false;
}
}
else {
return false;
}
}
var valid153 = _errs425 === errors;
}
else {
var valid153 = true;
}
if(valid153){
if(data137.additions !== undefined){
let data140 = data137.additions;
const _errs427 = errors;
if(errors === _errs427){
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key17 in data140){
const _errs430 = errors;
if(typeof data140[key17] !== "string"){
return false;
}
var valid154 = _errs430 === errors;
if(!valid154){
break;
}
}
}
else {
return false;
}
}
var valid153 = _errs427 === errors;
}
else {
var valid153 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs420 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.gateway !== undefined){
let data142 = data125.gateway;
const _errs432 = errors;
if(errors === _errs432){
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
const _errs434 = errors;
for(const key18 in data142){
if(!(((key18 === "name") || (key18 === "namespace")) || (key18 === "additions"))){
return false;
break;
}
}
if(_errs434 === errors){
if(data142.name !== undefined){
let data143 = data142.name;
const _errs435 = errors;
if(errors === _errs435){
if(typeof data143 === "string"){
if(!pattern25.test(data143)){
return false;
}
}
else {
return false;
}
}
var valid155 = _errs435 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data142.namespace !== undefined){
let data144 = data142.namespace;
const _errs437 = errors;
if(errors === _errs437){
if(typeof data144 === "string"){
if(!pattern25.test(data144)){
return false;
}
}
else {
return false;
}
}
var valid155 = _errs437 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data142.additions !== undefined){
let data145 = data142.additions;
const _errs439 = errors;
if(errors === _errs439){
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
const _errs441 = errors;
for(const key19 in data145){
if(!((key19 === "httpNodePort") || (key19 === "httpsNodePort"))){
const _errs442 = errors;
if(typeof data145[key19] !== "string"){
return false;
}
var valid156 = _errs442 === errors;
if(!valid156){
break;
}
}
}
if(_errs441 === errors){
if(data145.httpNodePort !== undefined){
let data147 = data145.httpNodePort;
const _errs444 = errors;
if(errors === _errs444){
if(typeof data147 === "string"){
if(!pattern11.test(data147)){
return false;
}
}
else {
return false;
}
}
var valid157 = _errs444 === errors;
}
else {
var valid157 = true;
}
if(valid157){
if(data145.httpsNodePort !== undefined){
let data148 = data145.httpsNodePort;
const _errs446 = errors;
if(errors === _errs446){
if(typeof data148 === "string"){
if(!pattern11.test(data148)){
return false;
}
}
else {
return false;
}
}
var valid157 = _errs446 === errors;
}
else {
var valid157 = true;
}
}
}
}
else {
return false;
}
}
var valid155 = _errs439 === errors;
}
else {
var valid155 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs432 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.multiTenant !== undefined){
let data149 = data125.multiTenant;
const _errs448 = errors;
if(errors === _errs448){
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
const _errs450 = errors;
for(const key20 in data149){
if(!(((key20 === "name") || (key20 === "namespace")) || (key20 === "additions"))){
return false;
break;
}
}
if(_errs450 === errors){
if(data149.name !== undefined){
let data150 = data149.name;
const _errs451 = errors;
if(errors === _errs451){
if(typeof data150 === "string"){
if(!pattern25.test(data150)){
return false;
}
}
else {
return false;
}
}
var valid158 = _errs451 === errors;
}
else {
var valid158 = true;
}
if(valid158){
if(data149.namespace !== undefined){
let data151 = data149.namespace;
const _errs453 = errors;
if(errors === _errs453){
if(typeof data151 === "string"){
if(!pattern25.test(data151)){
return false;
}
}
else {
return false;
}
}
var valid158 = _errs453 === errors;
}
else {
var valid158 = true;
}
if(valid158){
if(data149.additions !== undefined){
let data152 = data149.additions;
const _errs455 = errors;
if(errors === _errs455){
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
const _errs457 = errors;
for(const key21 in data152){
if(!(((key21 === "productResourceKustomizeFileFolder") || (key21 === "productResourceRevision")) || (key21 === "syncResourceTypes"))){
const _errs458 = errors;
if(typeof data152[key21] !== "string"){
return false;
}
var valid159 = _errs458 === errors;
if(!valid159){
break;
}
}
}
if(_errs457 === errors){
if(data152.productResourceKustomizeFileFolder !== undefined){
let data154 = data152.productResourceKustomizeFileFolder;
const _errs460 = errors;
if(errors === _errs460){
if(typeof data154 === "string"){
if(!pattern38.test(data154)){
return false;
}
}
else {
return false;
}
}
var valid160 = _errs460 === errors;
}
else {
var valid160 = true;
}
if(valid160){
if(data152.productResourceRevision !== undefined){
let data155 = data152.productResourceRevision;
const _errs462 = errors;
if(errors === _errs462){
if(typeof data155 === "string"){
if(!pattern38.test(data155)){
return false;
}
}
else {
return false;
}
}
var valid160 = _errs462 === errors;
}
else {
var valid160 = true;
}
if(valid160){
if(data152.syncResourceTypes !== undefined){
let data156 = data152.syncResourceTypes;
const _errs464 = errors;
if(errors === _errs464){
if(typeof data156 === "string"){
if(!pattern38.test(data156)){
return false;
}
}
else {
return false;
}
}
var valid160 = _errs464 === errors;
}
else {
var valid160 = true;
}
}
}
}
}
else {
return false;
}
}
var valid158 = _errs455 === errors;
}
else {
var valid158 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs448 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.oauthProxy !== undefined){
let data157 = data125.oauthProxy;
const _errs466 = errors;
if(errors === _errs466){
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
const _errs468 = errors;
for(const key22 in data157){
if(!(((key22 === "name") || (key22 === "namespace")) || (key22 === "additions"))){
return false;
break;
}
}
if(_errs468 === errors){
if(data157.name !== undefined){
let data158 = data157.name;
const _errs469 = errors;
if(errors === _errs469){
if(typeof data158 === "string"){
if(!pattern25.test(data158)){
return false;
}
}
else {
return false;
}
}
var valid161 = _errs469 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data157.namespace !== undefined){
let data159 = data157.namespace;
const _errs471 = errors;
if(errors === _errs471){
if(typeof data159 === "string"){
if(!pattern25.test(data159)){
return false;
}
}
else {
return false;
}
}
var valid161 = _errs471 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data157.additions !== undefined){
let data160 = data157.additions;
const _errs473 = errors;
if(errors === _errs473){
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key23 in data160){
const _errs476 = errors;
if(typeof data160[key23] !== "string"){
return false;
}
var valid162 = _errs476 === errors;
if(!valid162){
break;
}
}
}
else {
return false;
}
}
var valid161 = _errs473 === errors;
}
else {
var valid161 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs466 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.pipeline !== undefined){
let data162 = data125.pipeline;
const _errs478 = errors;
if(errors === _errs478){
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
const _errs480 = errors;
for(const key24 in data162){
if(!(((key24 === "name") || (key24 === "namespace")) || (key24 === "additions"))){
return false;
break;
}
}
if(_errs480 === errors){
if(data162.name !== undefined){
let data163 = data162.name;
const _errs481 = errors;
if(errors === _errs481){
if(typeof data163 === "string"){
if(!pattern25.test(data163)){
return false;
}
}
else {
return false;
}
}
var valid163 = _errs481 === errors;
}
else {
var valid163 = true;
}
if(valid163){
if(data162.namespace !== undefined){
let data164 = data162.namespace;
const _errs483 = errors;
if(errors === _errs483){
if(typeof data164 === "string"){
if(!pattern25.test(data164)){
return false;
}
}
else {
return false;
}
}
var valid163 = _errs483 === errors;
}
else {
var valid163 = true;
}
if(valid163){
if(data162.additions !== undefined){
let data165 = data162.additions;
const _errs485 = errors;
if(errors === _errs485){
if(data165 && typeof data165 == "object" && !Array.isArray(data165)){
const _errs487 = errors;
for(const key25 in data165){
if(!(key25 === "host")){
const _errs488 = errors;
if(typeof data165[key25] !== "string"){
return false;
}
var valid164 = _errs488 === errors;
if(!valid164){
break;
}
}
}
if(_errs487 === errors){
if(data165.host !== undefined){
let data167 = data165.host;
const _errs490 = errors;
if(errors === _errs490){
if(typeof data167 === "string"){
if(!pattern8.test(data167)){
return false;
}
}
else {
return false;
}
}
}
}
}
else {
return false;
}
}
var valid163 = _errs485 === errors;
}
else {
var valid163 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs478 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.progressiveDelivery !== undefined){
let data168 = data125.progressiveDelivery;
const _errs492 = errors;
if(errors === _errs492){
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
const _errs494 = errors;
for(const key26 in data168){
if(!(((key26 === "name") || (key26 === "namespace")) || (key26 === "additions"))){
return false;
break;
}
}
if(_errs494 === errors){
if(data168.name !== undefined){
let data169 = data168.name;
const _errs495 = errors;
if(errors === _errs495){
if(typeof data169 === "string"){
if(!pattern25.test(data169)){
return false;
}
}
else {
return false;
}
}
var valid166 = _errs495 === errors;
}
else {
var valid166 = true;
}
if(valid166){
if(data168.namespace !== undefined){
let data170 = data168.namespace;
const _errs497 = errors;
if(errors === _errs497){
if(typeof data170 === "string"){
if(!pattern25.test(data170)){
return false;
}
}
else {
return false;
}
}
var valid166 = _errs497 === errors;
}
else {
var valid166 = true;
}
if(valid166){
if(data168.additions !== undefined){
let data171 = data168.additions;
const _errs499 = errors;
if(errors === _errs499){
if(data171 && typeof data171 == "object" && !Array.isArray(data171)){
for(const key27 in data171){
const _errs502 = errors;
if(typeof data171[key27] !== "string"){
return false;
}
var valid167 = _errs502 === errors;
if(!valid167){
break;
}
}
}
else {
return false;
}
}
var valid166 = _errs499 === errors;
}
else {
var valid166 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs492 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.secretManagement !== undefined){
let data173 = data125.secretManagement;
const _errs504 = errors;
if(errors === _errs504){
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
const _errs506 = errors;
for(const key28 in data173){
if(!(((key28 === "name") || (key28 === "namespace")) || (key28 === "additions"))){
return false;
break;
}
}
if(_errs506 === errors){
if(data173.name !== undefined){
let data174 = data173.name;
const _errs507 = errors;
if(errors === _errs507){
if(typeof data174 === "string"){
if(!pattern25.test(data174)){
return false;
}
}
else {
return false;
}
}
var valid168 = _errs507 === errors;
}
else {
var valid168 = true;
}
if(valid168){
if(data173.namespace !== undefined){
let data175 = data173.namespace;
const _errs509 = errors;
if(errors === _errs509){
if(typeof data175 === "string"){
if(!pattern25.test(data175)){
return false;
}
}
else {
return false;
}
}
var valid168 = _errs509 === errors;
}
else {
var valid168 = true;
}
if(valid168){
if(data173.additions !== undefined){
let data176 = data173.additions;
const _errs511 = errors;
if(errors === _errs511){
if(data176 && typeof data176 == "object" && !Array.isArray(data176)){
for(const key29 in data176){
const _errs514 = errors;
if(typeof data176[key29] !== "string"){
return false;
}
var valid169 = _errs514 === errors;
if(!valid169){
break;
}
}
}
else {
return false;
}
}
var valid168 = _errs511 === errors;
}
else {
var valid168 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs504 === errors;
}
else {
var valid147 = true;
}
if(valid147){
if(data125.secretSync !== undefined){
let data178 = data125.secretSync;
const _errs516 = errors;
if(errors === _errs516){
if(data178 && typeof data178 == "object" && !Array.isArray(data178)){
const _errs518 = errors;
for(const key30 in data178){
if(!(((key30 === "name") || (key30 === "namespace")) || (key30 === "additions"))){
return false;
break;
}
}
if(_errs518 === errors){
if(data178.name !== undefined){
let data179 = data178.name;
const _errs519 = errors;
if(errors === _errs519){
if(typeof data179 === "string"){
if(!pattern25.test(data179)){
return false;
}
}
else {
return false;
}
}
var valid170 = _errs519 === errors;
}
else {
var valid170 = true;
}
if(valid170){
if(data178.namespace !== undefined){
let data180 = data178.namespace;
const _errs521 = errors;
if(errors === _errs521){
if(typeof data180 === "string"){
if(!pattern25.test(data180)){
return false;
}
}
else {
return false;
}
}
var valid170 = _errs521 === errors;
}
else {
var valid170 = true;
}
if(valid170){
if(data178.additions !== undefined){
let data181 = data178.additions;
const _errs523 = errors;
if(errors === _errs523){
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
for(const key31 in data181){
const _errs526 = errors;
if(typeof data181[key31] !== "string"){
return false;
}
var valid171 = _errs526 === errors;
if(!valid171){
break;
}
}
}
else {
return false;
}
}
var valid170 = _errs523 === errors;
}
else {
var valid170 = true;
}
}
}
}
}
else {
return false;
}
}
var valid147 = _errs516 === errors;
}
else {
var valid147 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid95 = _errs391 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.reservedNamespacesAllowedProducts !== undefined){
let data183 = data24.reservedNamespacesAllowedProducts;
const _errs528 = errors;
if(errors === _errs528){
if(data183 && typeof data183 == "object" && !Array.isArray(data183)){
for(const key32 in data183){
const _errs530 = errors;
if(errors === _errs530){
if(typeof key32 === "string"){
if(!pattern25.test(key32)){
errors++;
}
}
else {
errors++;
}
}
var valid172 = _errs530 === errors;
if(!valid172){
errors++;
return false;
break;
}
}
if(valid172){
for(const key33 in data183){
let data184 = data183[key33];
const _errs533 = errors;
if(errors === _errs533){
if(Array.isArray(data184)){
var valid174 = true;
const len2 = data184.length;
for(let i4=0; i4<len2; i4++){
let data185 = data184[i4];
const _errs535 = errors;
if(errors === _errs535){
if(typeof data185 === "string"){
if(!pattern38.test(data185)){
return false;
}
}
else {
return false;
}
}
var valid174 = _errs535 === errors;
if(!valid174){
break;
}
}
}
else {
return false;
}
}
var valid173 = _errs533 === errors;
if(!valid173){
break;
}
}
}
}
else {
return false;
}
}
var valid95 = _errs528 === errors;
}
else {
var valid95 = true;
}
if(valid95){
if(data24.productAllowedClusterResources !== undefined){
let data186 = data24.productAllowedClusterResources;
const _errs537 = errors;
if(errors === _errs537){
if(data186 && typeof data186 == "object" && !Array.isArray(data186)){
for(const key34 in data186){
const _errs539 = errors;
if(errors === _errs539){
if(typeof key34 === "string"){
if(!pattern38.test(key34)){
errors++;
}
}
else {
errors++;
}
}
var valid175 = _errs539 === errors;
if(!valid175){
errors++;
return false;
break;
}
}
if(valid175){
for(const key35 in data186){
let data187 = data186[key35];
const _errs542 = errors;
if(errors === _errs542){
if(Array.isArray(data187)){
var valid177 = true;
const len3 = data187.length;
for(let i5=0; i5<len3; i5++){
let data188 = data187[i5];
const _errs544 = errors;
if(errors === _errs544){
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
let missing91;
if(((data188.kind === undefined) && (missing91 = "kind")) || ((data188.group === undefined) && (missing91 = "group"))){
return false;
}
else {
const _errs546 = errors;
for(const key36 in data188){
if(!((key36 === "kind") || (key36 === "group"))){
return false;
break;
}
}
if(_errs546 === errors){
if(data188.kind !== undefined){
let data189 = data188.kind;
const _errs547 = errors;
if(errors === _errs547){
if(typeof data189 === "string"){
if(!pattern55.test(data189)){
return false;
}
}
else {
return false;
}
}
var valid178 = _errs547 === errors;
}
else {
var valid178 = true;
}
if(valid178){
if(data188.group !== undefined){
let data190 = data188.group;
const _errs549 = errors;
if(errors === _errs549){
if(typeof data190 === "string"){
if(!pattern55.test(data190)){
return false;
}
}
else {
return false;
}
}
var valid178 = _errs549 === errors;
}
else {
var valid178 = true;
}
}
}
}
}
else {
return false;
}
}
var valid177 = _errs544 === errors;
if(!valid177){
break;
}
}
}
else {
return false;
}
}
var valid176 = _errs542 === errors;
if(!valid176){
break;
}
}
}
}
else {
return false;
}
}
var valid95 = _errs537 === errors;
}
else {
var valid95 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid34 = _errs108 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
});
})();
