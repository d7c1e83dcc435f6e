// Made by "npm run docs" from the schemas.
import { schemas } from './schemas.ts';

export const cluster = validate0;
const schema0 = schemas.cluster;
const pattern0 = new RegExp("^(apiServer|proxyUrl|tlsServerName|clusterKind|clusterType|usage|workerType|hostCluster|primaryDomain|argocdHost|tektonHost|traefik|vcluster|kubeconfig|componentsList|reservedNamespacesAllowedProducts|productAllowedClusterResources)$", "u");
const pattern1 = new RegExp("^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");
const pattern2 = new RegExp("^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$", "u");
const pattern3 = new RegExp("^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$", "u");
const pattern5 = new RegExp("^https://\\[[0-9A-Fa-f:.]{2,45}\\](:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern6 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$", "u");
const pattern7 = new RegExp("^(http|https|socks5)://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern8 = new RegExp("^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", "u");
const pattern13 = new RegExp("^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$", "u");
const pattern16 = new RegExp("^(apiVersion|kind|preferences|clusters|contexts|users|current-context)$", "u");
const pattern17 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern18 = new RegExp("^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$", "u");
const pattern19 = new RegExp("^https://[!-~]{1,2048}$", "u");
const pattern20 = new RegExp("^age1[02-9ac-hj-np-z]{58}$", "u");
const pattern22 = new RegExp("^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$", "u");
const pattern23 = new RegExp("^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$", "u");
const pattern24 = new RegExp("^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$", "u");
const pattern25 = new RegExp("^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", "u");
const pattern27 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");
const pattern40 = new RegExp("\\S", "u");
const pattern57 = new RegExp("^\\S+$", "u");
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
if((data.proxyUrl === undefined) && (missing1 = "proxyUrl")){
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
if(data.proxyUrl !== undefined){
const err7 = {instancePath:instancePath+"/proxyUrl",schemaPath:"#/allOf/1/else/then/properties/proxyUrl/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.then.properties.proxyUrl,data:data.proxyUrl};
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
if((data.tlsServerName === undefined) && (missing2 = "tlsServerName")){
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
if(data.tlsServerName !== undefined){
const err9 = {instancePath:instancePath+"/tlsServerName",schemaPath:"#/allOf/1/else/else/then/properties/tlsServerName/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.then.properties.tlsServerName,data:data.tlsServerName};
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
if((data.clusterKind === undefined) && (missing3 = "clusterKind")){
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
if(data.clusterKind !== undefined){
const err11 = {instancePath:instancePath+"/clusterKind",schemaPath:"#/allOf/1/else/else/else/then/properties/clusterKind/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.then.properties.clusterKind,data:data.clusterKind};
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
if((data.clusterType === undefined) && (missing4 = "clusterType")){
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
if(data.clusterType !== undefined){
const err13 = {instancePath:instancePath+"/clusterType",schemaPath:"#/allOf/1/else/else/else/else/then/properties/clusterType/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.then.properties.clusterType,data:data.clusterType};
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
if((data.usage === undefined) && (missing5 = "usage")){
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
if(data.usage !== undefined){
const err15 = {instancePath:instancePath+"/usage",schemaPath:"#/allOf/1/else/else/else/else/else/then/properties/usage/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.then.properties.usage,data:data.usage};
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
if((data.workerType === undefined) && (missing6 = "workerType")){
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
if(data.workerType !== undefined){
const err17 = {instancePath:instancePath+"/workerType",schemaPath:"#/allOf/1/else/else/else/else/else/else/then/properties/workerType/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.then.properties.workerType,data:data.workerType};
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
if((data.hostCluster === undefined) && (missing7 = "hostCluster")){
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
if(data.hostCluster !== undefined){
const err19 = {instancePath:instancePath+"/hostCluster",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/then/properties/hostCluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.then.properties.hostCluster,data:data.hostCluster};
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
if((data.primaryDomain === undefined) && (missing8 = "primaryDomain")){
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
if(data.primaryDomain !== undefined){
const err21 = {instancePath:instancePath+"/primaryDomain",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/then/properties/primaryDomain/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.then.properties.primaryDomain,data:data.primaryDomain};
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
if((data.argocdHost === undefined) && (missing9 = "argocdHost")){
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
if(data.argocdHost !== undefined){
const err23 = {instancePath:instancePath+"/argocdHost",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/then/properties/argocdHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.then.properties.argocdHost,data:data.argocdHost};
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
if((data.tektonHost === undefined) && (missing10 = "tektonHost")){
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
if(data.tektonHost !== undefined){
const err25 = {instancePath:instancePath+"/tektonHost",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.then.properties.tektonHost,data:data.tektonHost};
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
if((data.traefik === undefined) && (missing11 = "traefik")){
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
if(data.traefik !== undefined){
const err27 = {instancePath:instancePath+"/traefik",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/then/properties/traefik/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.then.properties.traefik,data:data.traefik};
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
if((data.vcluster === undefined) && (missing12 = "vcluster")){
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
if(data.vcluster !== undefined){
const err29 = {instancePath:instancePath+"/vcluster",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/vcluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.then.properties.vcluster,data:data.vcluster};
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
if((data.kubeconfig === undefined) && (missing13 = "kubeconfig")){
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
if(data.kubeconfig !== undefined){
const err31 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/kubeconfig/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.then.properties.kubeconfig,data:data.kubeconfig};
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
if((data.componentsList === undefined) && (missing14 = "componentsList")){
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
let ifClause14;
if(_valid14){
const _errs61 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.componentsList !== undefined){
const err33 = {instancePath:instancePath+"/componentsList",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/componentsList/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.then.properties.componentsList,data:data.componentsList};
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
ifClause14 = "then";
}
else {
const _errs62 = errors;
const _errs63 = errors;
let valid31 = true;
const _errs64 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing15;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing15 = "reservedNamespacesAllowedProducts")){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
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
let ifClause15;
if(_valid15){
const _errs65 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reservedNamespacesAllowedProducts !== undefined){
const err35 = {instancePath:instancePath+"/reservedNamespacesAllowedProducts",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/reservedNamespacesAllowedProducts/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.else.then.properties.reservedNamespacesAllowedProducts,data:data.reservedNamespacesAllowedProducts};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
var _valid15 = _errs65 === errors;
valid31 = _valid15;
ifClause15 = "then";
}
else {
const _errs66 = errors;
const _errs67 = errors;
let valid33 = true;
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing16;
if((data.productAllowedClusterResources === undefined) && (missing16 = "productAllowedClusterResources")){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
var _valid16 = _errs68 === errors;
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
if(_valid16){
const _errs69 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.productAllowedClusterResources !== undefined){
const err37 = {instancePath:instancePath+"/productAllowedClusterResources",schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/then/properties/productAllowedClusterResources/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.else.else.then.properties.productAllowedClusterResources,data:data.productAllowedClusterResources};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var _valid16 = _errs69 === errors;
valid33 = _valid16;
}
if(!valid33){
const err38 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid15 = _errs66 === errors;
valid31 = _valid15;
ifClause15 = "else";
}
if(!valid31){
const err39 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause15},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid14 = _errs62 === errors;
valid29 = _valid14;
ifClause14 = "else";
}
if(!valid29){
const err40 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause14},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid13 = _errs58 === errors;
valid27 = _valid13;
ifClause13 = "else";
}
if(!valid27){
const err41 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause13},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid12 = _errs54 === errors;
valid25 = _valid12;
ifClause12 = "else";
}
if(!valid25){
const err42 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause12},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid11 = _errs50 === errors;
valid23 = _valid11;
ifClause11 = "else";
}
if(!valid23){
const err43 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause11},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid10 = _errs46 === errors;
valid21 = _valid10;
ifClause10 = "else";
}
if(!valid21){
const err44 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause10},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid9 = _errs42 === errors;
valid19 = _valid9;
ifClause9 = "else";
}
if(!valid19){
const err45 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause9},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid8 = _errs38 === errors;
valid17 = _valid8;
ifClause8 = "else";
}
if(!valid17){
const err46 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause8},schema:schema0.allOf[1].else.else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid7 = _errs34 === errors;
valid15 = _valid7;
ifClause7 = "else";
}
if(!valid15){
const err47 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause7},schema:schema0.allOf[1].else.else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid6 = _errs30 === errors;
valid13 = _valid6;
ifClause6 = "else";
}
if(!valid13){
const err48 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause6},schema:schema0.allOf[1].else.else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid5 = _errs26 === errors;
valid11 = _valid5;
ifClause5 = "else";
}
if(!valid11){
const err49 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema0.allOf[1].else.else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else.else,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid4 = _errs22 === errors;
valid9 = _valid4;
ifClause4 = "else";
}
if(!valid9){
const err50 = {instancePath,schemaPath:"#/allOf/1/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema0.allOf[1].else.else.else.else.if,parentSchema:schema0.allOf[1].else.else.else.else,data};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid3 = _errs18 === errors;
valid7 = _valid3;
ifClause3 = "else";
}
if(!valid7){
const err51 = {instancePath,schemaPath:"#/allOf/1/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema0.allOf[1].else.else.else.if,parentSchema:schema0.allOf[1].else.else.else,data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid2 = _errs14 === errors;
valid5 = _valid2;
ifClause2 = "else";
}
if(!valid5){
const err52 = {instancePath,schemaPath:"#/allOf/1/else/else/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema0.allOf[1].else.else.if,parentSchema:schema0.allOf[1].else.else,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err53 = {instancePath,schemaPath:"#/allOf/1/else/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema0.allOf[1].else.if,parentSchema:schema0.allOf[1].else,data};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err54 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema0.allOf[1].if,parentSchema:schema0.allOf[1],data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const _errs71 = errors;
let valid35 = true;
const _errs72 = errors;
const _errs73 = errors;
let valid36 = false;
const _errs74 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing17;
if((data.apiServer === undefined) && (missing17 = "apiServer")){
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
var _valid18 = _errs74 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs75 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing18;
if((data.proxyUrl === undefined) && (missing18 = "proxyUrl")){
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
var _valid18 = _errs75 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs76 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing19;
if((data.tlsServerName === undefined) && (missing19 = "tlsServerName")){
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
var _valid18 = _errs76 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs77 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing20;
if((data.clusterKind === undefined) && (missing20 = "clusterKind")){
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
var _valid18 = _errs77 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs78 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing21;
if((data.clusterType === undefined) && (missing21 = "clusterType")){
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
var _valid18 = _errs78 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs79 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing22;
if((data.usage === undefined) && (missing22 = "usage")){
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
var _valid18 = _errs79 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs80 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing23;
if((data.workerType === undefined) && (missing23 = "workerType")){
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
var _valid18 = _errs80 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs81 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing24;
if((data.hostCluster === undefined) && (missing24 = "hostCluster")){
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
var _valid18 = _errs81 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs82 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing25;
if((data.primaryDomain === undefined) && (missing25 = "primaryDomain")){
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
var _valid18 = _errs82 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs83 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing26;
if((data.argocdHost === undefined) && (missing26 = "argocdHost")){
const err64 = {};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
var _valid18 = _errs83 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs84 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing27;
if((data.tektonHost === undefined) && (missing27 = "tektonHost")){
const err65 = {};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
var _valid18 = _errs84 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs85 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing28;
if((data.traefik === undefined) && (missing28 = "traefik")){
const err66 = {};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
var _valid18 = _errs85 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs86 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing29;
if((data.vcluster === undefined) && (missing29 = "vcluster")){
const err67 = {};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
var _valid18 = _errs86 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs87 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing30;
if((data.kubeconfig === undefined) && (missing30 = "kubeconfig")){
const err68 = {};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
var _valid18 = _errs87 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs88 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing31;
if((data.componentsList === undefined) && (missing31 = "componentsList")){
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var _valid18 = _errs88 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs89 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing32;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing32 = "reservedNamespacesAllowedProducts")){
const err70 = {};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
var _valid18 = _errs89 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs90 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing33;
if((data.productAllowedClusterResources === undefined) && (missing33 = "productAllowedClusterResources")){
const err71 = {};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
var _valid18 = _errs90 === errors;
valid36 = valid36 || _valid18;
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
if(!valid36){
const err72 = {};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
else {
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
}
var _valid17 = _errs72 === errors;
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
if(!_valid17){
const _errs91 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.spec !== undefined){
let data17 = data.spec;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err73 = {instancePath:instancePath+"/spec",schemaPath:"#/allOf/2/else/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema0.allOf[2].else.properties.spec.type,parentSchema:schema0.allOf[2].else.properties.spec,data:data17};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
var _valid17 = _errs91 === errors;
valid35 = _valid17;
}
if(!valid35){
const err74 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.allOf[2].if,parentSchema:schema0.allOf[2],data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (pattern0.test(key0)))){
const err75 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data18 = data.apiVersion;
if(typeof data18 !== "string"){
const err76 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},schema:schema0.properties.apiVersion.type,parentSchema:schema0.properties.apiVersion,data:data18};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if("nautes.resource.nautes.io/v1alpha1" !== data18){
const err77 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "nautes.resource.nautes.io/v1alpha1"},schema:"nautes.resource.nautes.io/v1alpha1",parentSchema:schema0.properties.apiVersion,data:data18};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.kind !== undefined){
let data19 = data.kind;
if(typeof data19 !== "string"){
const err78 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.kind.type,parentSchema:schema0.properties.kind,data:data19};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if("Cluster" !== data19){
const err79 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Cluster"},schema:"Cluster",parentSchema:schema0.properties.kind,data:data19};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.metadata !== undefined){
let data20 = data.metadata;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.name === undefined){
const err80 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema0.properties.metadata.required,parentSchema:schema0.properties.metadata,data:data20};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key1 in data20){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
const err81 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema0.properties.metadata,data:data20};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if(typeof data21 === "string"){
if(!pattern1.test(data21)){
const err82 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"},schema:"^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",parentSchema:schema0.properties.metadata.properties.name,data:data21};
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
const err83 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.name.type,parentSchema:schema0.properties.metadata.properties.name,data:data21};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data20.labels !== undefined){
let data22 = data20.labels;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key2 in data22){
const _errs106 = errors;
if(typeof key2 === "string"){
if(!pattern2.test(key2)){
const err84 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$"},schema:"^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.metadata.properties.labels.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.labels.propertyNames.type,parentSchema:schema0.properties.metadata.properties.labels.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var valid40 = _errs106 === errors;
if(!valid40){
const err86 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema0.properties.metadata.properties.labels.propertyNames,parentSchema:schema0.properties.metadata.properties.labels,data:data22};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
for(const key3 in data22){
let data23 = data22[key3];
if(typeof data23 === "string"){
if(!pattern3.test(data23)){
const err87 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$"},schema:"^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.metadata.properties.labels.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema0.properties.metadata.properties.labels.additionalProperties,data:data23};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.properties.labels.type,parentSchema:schema0.properties.metadata.properties.labels,data:data22};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data20.annotations !== undefined){
let data24 = data20.annotations;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key4 in data24){
const _errs113 = errors;
if(typeof key4 === "string"){
if(!pattern2.test(key4)){
const err90 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/pattern",keyword:"pattern",params:{pattern: "^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$"},schema:"^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.metadata.properties.annotations.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.annotations.propertyNames.type,parentSchema:schema0.properties.metadata.properties.annotations.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var valid42 = _errs113 === errors;
if(!valid42){
const err92 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema0.properties.metadata.properties.annotations.propertyNames,parentSchema:schema0.properties.metadata.properties.annotations,data:data24};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
for(const key5 in data24){
let data25 = data24[key5];
if(typeof data25 !== "string"){
const err93 = {instancePath:instancePath+"/metadata/annotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema0.properties.metadata.properties.annotations.additionalProperties,data:data25};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.properties.annotations.type,parentSchema:schema0.properties.metadata.properties.annotations,data:data24};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.type,parentSchema:schema0.properties.metadata,data:data20};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.spec !== undefined){
let data26 = data.spec;
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
const err96 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: schema0.properties.spec.type},schema:schema0.properties.spec.type,parentSchema:schema0.properties.spec,data:data26};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const _errs121 = errors;
let valid45 = true;
const _errs122 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing34;
if((data26.usage === undefined) && (missing34 = "usage")){
const err97 = {};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
else {
if(data26.usage !== undefined){
const _errs123 = errors;
if("host" !== data26.usage){
const err98 = {};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var valid46 = _errs123 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data26.clusterType !== undefined){
const _errs124 = errors;
if("virtual" !== data26.clusterType){
const err99 = {};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var valid46 = _errs124 === errors;
}
else {
var valid46 = true;
}
}
}
}
var _valid19 = _errs122 === errors;
errors = _errs121;
if(vErrors !== null){
if(_errs121){
vErrors.length = _errs121;
}
else {
vErrors = null;
}
}
if(_valid19){
const _errs125 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.clusterType !== undefined){
let data29 = data26.clusterType;
if("physical" !== data29){
const err100 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/allOf/0/then/properties/clusterType/const",keyword:"const",params:{allowedValue: "physical"},schema:"physical",parentSchema:schema0.properties.spec.allOf[0].then.properties.clusterType,data:data29};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
var _valid19 = _errs125 === errors;
valid45 = _valid19;
}
if(!valid45){
const err101 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[0].if,parentSchema:schema0.properties.spec.allOf[0],data:data26};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const _errs128 = errors;
let valid48 = true;
const _errs129 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing35;
if((data26.usage === undefined) && (missing35 = "usage")){
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
if(data26.usage !== undefined){
if("host" !== data26.usage){
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
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.workerType !== undefined){
const err104 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/allOf/1/then/properties/workerType/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[1].then.properties.workerType,data:data26.workerType};
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
valid48 = _valid20;
}
if(!valid48){
const err105 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[1].if,parentSchema:schema0.properties.spec.allOf[1],data:data26};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
const _errs133 = errors;
let valid51 = true;
const _errs134 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing36;
if((data26.usage === undefined) && (missing36 = "usage")){
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
if(data26.usage !== undefined){
if("host" !== data26.usage){
const err107 = {};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
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
const _errs136 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.argocdHost !== undefined){
const err108 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/allOf/2/then/properties/argocdHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[2].then.properties.argocdHost,data:data26.argocdHost};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
var _valid21 = _errs136 === errors;
valid51 = _valid21;
}
if(!valid51){
const err109 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[2].if,parentSchema:schema0.properties.spec.allOf[2],data:data26};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
const _errs138 = errors;
let valid54 = true;
const _errs139 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing37;
if((data26.usage === undefined) && (missing37 = "usage")){
const err110 = {};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
else {
if(data26.usage !== undefined){
if("host" !== data26.usage){
const err111 = {};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
}
var _valid22 = _errs139 === errors;
errors = _errs138;
if(vErrors !== null){
if(_errs138){
vErrors.length = _errs138;
}
else {
vErrors = null;
}
}
if(_valid22){
const _errs141 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.tektonHost !== undefined){
const err112 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/allOf/3/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[3].then.properties.tektonHost,data:data26.tektonHost};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
var _valid22 = _errs141 === errors;
valid54 = _valid22;
}
if(!valid54){
const err113 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[3].if,parentSchema:schema0.properties.spec.allOf[3],data:data26};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
const _errs143 = errors;
let valid57 = true;
const _errs144 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing38;
if((data26.workerType === undefined) && (missing38 = "workerType")){
const err114 = {};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
else {
if(data26.workerType !== undefined){
const _errs145 = errors;
if("deployment" !== data26.workerType){
const err115 = {};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var valid58 = _errs145 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data26.usage !== undefined){
const _errs146 = errors;
if("worker" !== data26.usage){
const err116 = {};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var valid58 = _errs146 === errors;
}
else {
var valid58 = true;
}
}
}
}
var _valid23 = _errs144 === errors;
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
if(_valid23){
const _errs147 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.tektonHost !== undefined){
const err117 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/allOf/4/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[4].then.properties.tektonHost,data:data26.tektonHost};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
var _valid23 = _errs147 === errors;
valid57 = _valid23;
}
if(!valid57){
const err118 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[4].if,parentSchema:schema0.properties.spec.allOf[4],data:data26};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
const _errs149 = errors;
let valid60 = true;
const _errs150 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing39;
if((data26.usage === undefined) && (missing39 = "usage")){
const err119 = {};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
else {
if(data26.usage !== undefined){
if("worker" !== data26.usage){
const err120 = {};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
}
var _valid24 = _errs150 === errors;
errors = _errs149;
if(vErrors !== null){
if(_errs149){
vErrors.length = _errs149;
}
else {
vErrors = null;
}
}
if(_valid24){
const _errs152 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.workerType === undefined){
const err121 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/5/then/required",keyword:"required",params:{missingProperty: "workerType"},schema:schema0.properties.spec.allOf[5].then.required,parentSchema:schema0.properties.spec.allOf[5].then,data:data26};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
var _valid24 = _errs152 === errors;
valid60 = _valid24;
}
if(!valid60){
const err122 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[5].if,parentSchema:schema0.properties.spec.allOf[5],data:data26};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
const _errs154 = errors;
let valid62 = true;
const _errs155 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing40;
if((data26.clusterType === undefined) && (missing40 = "clusterType")){
const err123 = {};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs156 = errors;
if("virtual" !== data26.clusterType){
const err124 = {};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
var valid63 = _errs156 === errors;
}
else {
var valid63 = true;
}
if(valid63){
if(data26.usage !== undefined){
const _errs157 = errors;
if("worker" !== data26.usage){
const err125 = {};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
var valid63 = _errs157 === errors;
}
else {
var valid63 = true;
}
}
}
}
var _valid25 = _errs155 === errors;
errors = _errs154;
if(vErrors !== null){
if(_errs154){
vErrors.length = _errs154;
}
else {
vErrors = null;
}
}
if(_valid25){
const _errs158 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.hostCluster === undefined){
const err126 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/6/then/required",keyword:"required",params:{missingProperty: "hostCluster"},schema:schema0.properties.spec.allOf[6].then.required,parentSchema:schema0.properties.spec.allOf[6].then,data:data26};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
var _valid25 = _errs158 === errors;
valid62 = _valid25;
}
if(!valid62){
const err127 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[6].if,parentSchema:schema0.properties.spec.allOf[6],data:data26};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
const _errs160 = errors;
let valid64 = true;
const _errs161 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing41;
if((data26.clusterType === undefined) && (missing41 = "clusterType")){
const err128 = {};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs162 = errors;
if("virtual" !== data26.clusterType){
const err129 = {};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var valid65 = _errs162 === errors;
}
else {
var valid65 = true;
}
if(valid65){
if(data26.usage !== undefined){
const _errs163 = errors;
if("worker" !== data26.usage){
const err130 = {};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
var valid65 = _errs163 === errors;
}
else {
var valid65 = true;
}
}
}
}
var _valid26 = _errs161 === errors;
errors = _errs160;
if(vErrors !== null){
if(_errs160){
vErrors.length = _errs160;
}
else {
vErrors = null;
}
}
if(_valid26){
const _errs164 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.traefik !== undefined){
const err131 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/allOf/7/then/properties/traefik/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[7].then.properties.traefik,data:data26.traefik};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
var _valid26 = _errs164 === errors;
valid64 = _valid26;
}
if(!valid64){
const err132 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/7/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[7].if,parentSchema:schema0.properties.spec.allOf[7],data:data26};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
const _errs166 = errors;
let valid67 = true;
const _errs167 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing42;
if((data26.clusterType === undefined) && (missing42 = "clusterType")){
const err133 = {};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs168 = errors;
if("virtual" !== data26.clusterType){
const err134 = {};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
var valid68 = _errs168 === errors;
}
else {
var valid68 = true;
}
if(valid68){
if(data26.usage !== undefined){
const _errs169 = errors;
if("worker" !== data26.usage){
const err135 = {};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var valid68 = _errs169 === errors;
}
else {
var valid68 = true;
}
}
}
}
var _valid27 = _errs167 === errors;
errors = _errs166;
if(vErrors !== null){
if(_errs166){
vErrors.length = _errs166;
}
else {
vErrors = null;
}
}
if(_valid27){
const _errs170 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.kubeconfig !== undefined){
let data47 = data26.kubeconfig;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.from !== undefined){
const err136 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/from/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.from,data:data47.from};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data47.sealed !== undefined){
const err137 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/sealed/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.sealed,data:data47.sealed};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data47.ca !== undefined){
const err138 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/ca/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.ca,data:data47.ca};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data47.clusterName !== undefined){
const err139 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/clusterName/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.clusterName,data:data47.clusterName};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data47.roleArn !== undefined){
const err140 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/roleArn/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.roleArn,data:data47.roleArn};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data47.clientId !== undefined){
const err141 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/clientId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.clientId,data:data47.clientId};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data47.tenantId !== undefined){
const err142 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/tenantId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.tenantId,data:data47.tenantId};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data47.environment !== undefined){
const err143 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/properties/environment/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.properties.environment,data:data47.environment};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.allOf[8].then.properties.kubeconfig.type,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig,data:data47};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
var _valid27 = _errs170 === errors;
valid67 = _valid27;
}
if(!valid67){
const err145 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/8/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[8].if,parentSchema:schema0.properties.spec.allOf[8],data:data26};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
const _errs174 = errors;
let valid71 = true;
const _errs175 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing43;
if((data26.clusterType === undefined) && (missing43 = "clusterType")){
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
if(data26.clusterType !== undefined){
const _errs176 = errors;
if("virtual" !== data26.clusterType){
const err147 = {};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var valid72 = _errs176 === errors;
}
else {
var valid72 = true;
}
if(valid72){
if(data26.usage !== undefined){
const _errs177 = errors;
if("worker" !== data26.usage){
const err148 = {};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var valid72 = _errs177 === errors;
}
else {
var valid72 = true;
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
const _errs178 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.proxyUrl !== undefined){
const err149 = {instancePath:instancePath+"/spec/proxyUrl",schemaPath:"#/properties/spec/allOf/9/then/properties/proxyUrl/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[9].then.properties.proxyUrl,data:data26.proxyUrl};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
var _valid28 = _errs178 === errors;
valid71 = _valid28;
}
if(!valid71){
const err150 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/9/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[9].if,parentSchema:schema0.properties.spec.allOf[9],data:data26};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
const _errs180 = errors;
let valid74 = true;
const _errs181 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing44;
if((data26.clusterType === undefined) && (missing44 = "clusterType")){
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
if(data26.clusterType !== undefined){
const _errs182 = errors;
if("virtual" !== data26.clusterType){
const err152 = {};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
var valid75 = _errs182 === errors;
}
else {
var valid75 = true;
}
if(valid75){
if(data26.usage !== undefined){
const _errs183 = errors;
if("worker" !== data26.usage){
const err153 = {};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
var valid75 = _errs183 === errors;
}
else {
var valid75 = true;
}
}
}
}
var _valid29 = _errs181 === errors;
errors = _errs180;
if(vErrors !== null){
if(_errs180){
vErrors.length = _errs180;
}
else {
vErrors = null;
}
}
if(_valid29){
const _errs184 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.tlsServerName !== undefined){
const err154 = {instancePath:instancePath+"/spec/tlsServerName",schemaPath:"#/properties/spec/allOf/10/then/properties/tlsServerName/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[10].then.properties.tlsServerName,data:data26.tlsServerName};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
var _valid29 = _errs184 === errors;
valid74 = _valid29;
}
if(!valid74){
const err155 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/10/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[10].if,parentSchema:schema0.properties.spec.allOf[10],data:data26};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
const _errs186 = errors;
let valid77 = true;
const _errs187 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing45;
if((data26.clusterType === undefined) && (missing45 = "clusterType")){
const err156 = {};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
const err157 = {};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
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
if(_valid30){
const _errs189 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.hostCluster !== undefined){
const err158 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/allOf/11/then/properties/hostCluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[11].then.properties.hostCluster,data:data26.hostCluster};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
var _valid30 = _errs189 === errors;
valid77 = _valid30;
}
if(!valid77){
const err159 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/11/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[11].if,parentSchema:schema0.properties.spec.allOf[11],data:data26};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
const _errs191 = errors;
let valid80 = true;
const _errs192 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing46;
if((data26.clusterType === undefined) && (missing46 = "clusterType")){
const err160 = {};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
const err161 = {};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
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
if(_valid31){
const _errs194 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.vcluster !== undefined){
const err162 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/allOf/12/then/properties/vcluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[12].then.properties.vcluster,data:data26.vcluster};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
var _valid31 = _errs194 === errors;
valid80 = _valid31;
}
if(!valid80){
const err163 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/12/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[12].if,parentSchema:schema0.properties.spec.allOf[12],data:data26};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
const _errs196 = errors;
let valid83 = true;
const _errs197 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing47;
if((data26.apiServer === undefined) && (missing47 = "apiServer")){
const err164 = {};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
else {
if(data26.apiServer !== undefined){
let data66 = data26.apiServer;
const _errs198 = errors;
if(errors === _errs198){
if(typeof data66 === "string"){
if(!pattern5.test(data66)){
const err165 = {};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
}
}
var _valid32 = _errs197 === errors;
errors = _errs196;
if(vErrors !== null){
if(_errs196){
vErrors.length = _errs196;
}
else {
vErrors = null;
}
}
if(_valid32){
const _errs201 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.primaryDomain === undefined){
const err167 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/13/then/required",keyword:"required",params:{missingProperty: "primaryDomain"},schema:schema0.properties.spec.allOf[13].then.required,parentSchema:schema0.properties.spec.allOf[13].then,data:data26};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
var _valid32 = _errs201 === errors;
valid83 = _valid32;
}
if(!valid83){
const err168 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/13/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[13].if,parentSchema:schema0.properties.spec.allOf[13],data:data26};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
const _errs203 = errors;
let valid85 = true;
const _errs204 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing48;
if((data26.usage === undefined) && (missing48 = "usage")){
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
if(data26.usage !== undefined){
if("host" !== data26.usage){
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
var _valid33 = _errs204 === errors;
errors = _errs203;
if(vErrors !== null){
if(_errs203){
vErrors.length = _errs203;
}
else {
vErrors = null;
}
}
if(!_valid33){
const _errs206 = errors;
var _valid33 = _errs206 === errors;
valid85 = _valid33;
}
if(!valid85){
const err171 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/14/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[14].if,parentSchema:schema0.properties.spec.allOf[14],data:data26};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
const _errs208 = errors;
let valid87 = true;
const _errs209 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing49;
if((data26.usage === undefined) && (missing49 = "usage")){
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
if(data26.usage !== undefined){
if("host" !== data26.usage){
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
var _valid34 = _errs209 === errors;
errors = _errs208;
if(vErrors !== null){
if(_errs208){
vErrors.length = _errs208;
}
else {
vErrors = null;
}
}
if(!_valid34){
const _errs211 = errors;
var _valid34 = _errs211 === errors;
valid87 = _valid34;
}
if(!valid87){
const err174 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/15/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[15].if,parentSchema:schema0.properties.spec.allOf[15],data:data26};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
const _errs213 = errors;
let valid89 = true;
const _errs214 = errors;
const _errs215 = errors;
let valid90 = false;
const _errs216 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing50;
if((data26.usage === undefined) && (missing50 = "usage")){
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
if(data26.usage !== undefined){
if("host" !== data26.usage){
const err176 = {};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
}
var _valid36 = _errs216 === errors;
valid90 = valid90 || _valid36;
if(!valid90){
const _errs218 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing51;
if((data26.workerType === undefined) && (missing51 = "workerType")){
const err177 = {};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
else {
if(data26.workerType !== undefined){
if("deployment" !== data26.workerType){
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
}
}
var _valid36 = _errs218 === errors;
valid90 = valid90 || _valid36;
}
if(!valid90){
const err179 = {};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
else {
errors = _errs215;
if(vErrors !== null){
if(_errs215){
vErrors.length = _errs215;
}
else {
vErrors = null;
}
}
}
var _valid35 = _errs214 === errors;
errors = _errs213;
if(vErrors !== null){
if(_errs213){
vErrors.length = _errs213;
}
else {
vErrors = null;
}
}
if(!_valid35){
const _errs220 = errors;
var _valid35 = _errs220 === errors;
valid89 = _valid35;
}
if(!valid89){
const err180 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/16/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[16].if,parentSchema:schema0.properties.spec.allOf[16],data:data26};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
const _errs222 = errors;
let valid93 = true;
const _errs223 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing52;
if((data26.clusterType === undefined) && (missing52 = "clusterType")){
const err181 = {};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
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
}
}
var _valid37 = _errs223 === errors;
errors = _errs222;
if(vErrors !== null){
if(_errs222){
vErrors.length = _errs222;
}
else {
vErrors = null;
}
}
if(!_valid37){
const _errs225 = errors;
var _valid37 = _errs225 === errors;
valid93 = _valid37;
}
if(!valid93){
const err183 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/17/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[17].if,parentSchema:schema0.properties.spec.allOf[17],data:data26};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
const _errs227 = errors;
let valid95 = true;
const _errs228 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing53;
if((data26.clusterType === undefined) && (missing53 = "clusterType")){
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
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
const err185 = {};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
}
var _valid38 = _errs228 === errors;
errors = _errs227;
if(vErrors !== null){
if(_errs227){
vErrors.length = _errs227;
}
else {
vErrors = null;
}
}
if(!_valid38){
const _errs230 = errors;
var _valid38 = _errs230 === errors;
valid95 = _valid38;
}
if(!valid95){
const err186 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/18/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[18].if,parentSchema:schema0.properties.spec.allOf[18],data:data26};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
const _errs232 = errors;
let valid97 = true;
const _errs233 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing54;
if((data26.clusterType === undefined) && (missing54 = "clusterType")){
const err187 = {};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
const err188 = {};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
}
var _valid39 = _errs233 === errors;
errors = _errs232;
if(vErrors !== null){
if(_errs232){
vErrors.length = _errs232;
}
else {
vErrors = null;
}
}
if(!_valid39){
const _errs235 = errors;
var _valid39 = _errs235 === errors;
valid97 = _valid39;
}
if(!valid97){
const err189 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/19/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[19].if,parentSchema:schema0.properties.spec.allOf[19],data:data26};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
const _errs237 = errors;
let valid99 = true;
const _errs238 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing55;
if((data26.clusterType === undefined) && (missing55 = "clusterType")){
const err190 = {};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
const err191 = {};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
}
var _valid40 = _errs238 === errors;
errors = _errs237;
if(vErrors !== null){
if(_errs237){
vErrors.length = _errs237;
}
else {
vErrors = null;
}
}
if(!_valid40){
const _errs240 = errors;
var _valid40 = _errs240 === errors;
valid99 = _valid40;
}
if(!valid99){
const err192 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/20/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[20].if,parentSchema:schema0.properties.spec.allOf[20],data:data26};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
const _errs242 = errors;
let valid101 = true;
const _errs243 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing56;
if((data26.clusterType === undefined) && (missing56 = "clusterType")){
const err193 = {};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
const err194 = {};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
}
var _valid41 = _errs243 === errors;
errors = _errs242;
if(vErrors !== null){
if(_errs242){
vErrors.length = _errs242;
}
else {
vErrors = null;
}
}
if(!_valid41){
const _errs245 = errors;
var _valid41 = _errs245 === errors;
valid101 = _valid41;
}
if(!valid101){
const err195 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/21/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[21].if,parentSchema:schema0.properties.spec.allOf[21],data:data26};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
const _errs247 = errors;
let valid103 = true;
const _errs248 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing57;
if((data26.clusterType === undefined) && (missing57 = "clusterType")){
const err196 = {};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
const err197 = {};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
}
var _valid42 = _errs248 === errors;
errors = _errs247;
if(vErrors !== null){
if(_errs247){
vErrors.length = _errs247;
}
else {
vErrors = null;
}
}
if(!_valid42){
const _errs250 = errors;
var _valid42 = _errs250 === errors;
valid103 = _valid42;
}
if(!valid103){
const err198 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/22/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[22].if,parentSchema:schema0.properties.spec.allOf[22],data:data26};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
const _errs252 = errors;
let valid105 = true;
const _errs253 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing58;
if((data26.kubeconfig === undefined) && (missing58 = "kubeconfig")){
const err199 = {};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
else {
if(data26.kubeconfig !== undefined){
let data77 = data26.kubeconfig;
if(!(data77 && typeof data77 == "object" && !Array.isArray(data77))){
const err200 = {};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
const _errs256 = errors;
let valid107 = false;
const _errs257 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing59;
if((data77.apiVersion === undefined) && (missing59 = "apiVersion")){
const err201 = {};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
var _valid44 = _errs257 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs258 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing60;
if((data77.kind === undefined) && (missing60 = "kind")){
const err202 = {};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
var _valid44 = _errs258 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs259 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing61;
if((data77.preferences === undefined) && (missing61 = "preferences")){
const err203 = {};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
var _valid44 = _errs259 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs260 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing62;
if((data77.clusters === undefined) && (missing62 = "clusters")){
const err204 = {};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
var _valid44 = _errs260 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs261 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing63;
if((data77.contexts === undefined) && (missing63 = "contexts")){
const err205 = {};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
var _valid44 = _errs261 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs262 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing64;
if((data77.users === undefined) && (missing64 = "users")){
const err206 = {};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
var _valid44 = _errs262 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs263 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing65;
if((data77["current-context"] === undefined) && (missing65 = "current-context")){
const err207 = {};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
var _valid44 = _errs263 === errors;
valid107 = valid107 || _valid44;
}
}
}
}
}
}
if(!valid107){
const err208 = {};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
else {
errors = _errs256;
if(vErrors !== null){
if(_errs256){
vErrors.length = _errs256;
}
else {
vErrors = null;
}
}
}
}
}
}
var _valid43 = _errs253 === errors;
errors = _errs252;
if(vErrors !== null){
if(_errs252){
vErrors.length = _errs252;
}
else {
vErrors = null;
}
}
if(_valid43){
const _errs264 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.kubeconfig !== undefined){
const err209 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/allOf/23/then/properties/kubeconfig/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[23].then.properties.kubeconfig,data:data26.kubeconfig};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
var _valid43 = _errs264 === errors;
valid105 = _valid43;
}
if(!valid105){
const err210 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/23/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[23].if,parentSchema:schema0.properties.spec.allOf[23],data:data26};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.apiServer === undefined){
const err211 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "apiServer"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data26};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data26.clusterType === undefined){
const err212 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "clusterType"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data26};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(data26.usage === undefined){
const err213 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "usage"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data26};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
for(const key6 in data26){
if(!(func0.call(schema0.properties.spec.properties, key6))){
const err214 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema0.properties.spec,data:data26};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data26.apiServer !== undefined){
let data79 = data26.apiServer;
if(typeof data79 === "string"){
if(!pattern6.test(data79)){
const err215 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/properties/spec/properties/apiServer/pattern",keyword:"pattern",params:{pattern: "^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$"},schema:"^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$",parentSchema:schema0.properties.spec.properties.apiServer,data:data79};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/properties/spec/properties/apiServer/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.apiServer.type,parentSchema:schema0.properties.spec.properties.apiServer,data:data79};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data26.proxyUrl !== undefined){
let data80 = data26.proxyUrl;
if(typeof data80 === "string"){
if(!pattern7.test(data80)){
const err217 = {instancePath:instancePath+"/spec/proxyUrl",schemaPath:"#/properties/spec/properties/proxyUrl/pattern",keyword:"pattern",params:{pattern: "^(http|https|socks5)://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$"},schema:"^(http|https|socks5)://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$",parentSchema:schema0.properties.spec.properties.proxyUrl,data:data80};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/spec/proxyUrl",schemaPath:"#/properties/spec/properties/proxyUrl/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.proxyUrl.type,parentSchema:schema0.properties.spec.properties.proxyUrl,data:data80};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data26.tlsServerName !== undefined){
let data81 = data26.tlsServerName;
if(typeof data81 === "string"){
if(!pattern8.test(data81)){
const err219 = {instancePath:instancePath+"/spec/tlsServerName",schemaPath:"#/properties/spec/properties/tlsServerName/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.tlsServerName,data:data81};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/spec/tlsServerName",schemaPath:"#/properties/spec/properties/tlsServerName/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.tlsServerName.type,parentSchema:schema0.properties.spec.properties.tlsServerName,data:data81};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data26.clusterKind !== undefined){
let data82 = data26.clusterKind;
if(typeof data82 !== "string"){
const err221 = {instancePath:instancePath+"/spec/clusterKind",schemaPath:"#/properties/spec/properties/clusterKind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.clusterKind.type,parentSchema:schema0.properties.spec.properties.clusterKind,data:data82};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(!(data82 === "kubernetes")){
const err222 = {instancePath:instancePath+"/spec/clusterKind",schemaPath:"#/properties/spec/properties/clusterKind/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.clusterKind.enum},schema:schema0.properties.spec.properties.clusterKind.enum,parentSchema:schema0.properties.spec.properties.clusterKind,data:data82};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data26.clusterType !== undefined){
let data83 = data26.clusterType;
if(typeof data83 !== "string"){
const err223 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/properties/clusterType/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.clusterType.type,parentSchema:schema0.properties.spec.properties.clusterType,data:data83};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
if(!((data83 === "physical") || (data83 === "virtual"))){
const err224 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/properties/clusterType/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.clusterType.enum},schema:schema0.properties.spec.properties.clusterType.enum,parentSchema:schema0.properties.spec.properties.clusterType,data:data83};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data26.usage !== undefined){
let data84 = data26.usage;
if(typeof data84 !== "string"){
const err225 = {instancePath:instancePath+"/spec/usage",schemaPath:"#/properties/spec/properties/usage/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.usage.type,parentSchema:schema0.properties.spec.properties.usage,data:data84};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(!((data84 === "host") || (data84 === "worker"))){
const err226 = {instancePath:instancePath+"/spec/usage",schemaPath:"#/properties/spec/properties/usage/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.usage.enum},schema:schema0.properties.spec.properties.usage.enum,parentSchema:schema0.properties.spec.properties.usage,data:data84};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data26.workerType !== undefined){
let data85 = data26.workerType;
if(typeof data85 !== "string"){
const err227 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/properties/workerType/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.workerType.type,parentSchema:schema0.properties.spec.properties.workerType,data:data85};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(!((data85 === "deployment") || (data85 === "pipeline"))){
const err228 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/properties/workerType/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.workerType.enum},schema:schema0.properties.spec.properties.workerType.enum,parentSchema:schema0.properties.spec.properties.workerType,data:data85};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data26.hostCluster !== undefined){
let data86 = data26.hostCluster;
if(typeof data86 === "string"){
if(!pattern1.test(data86)){
const err229 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/properties/hostCluster/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"},schema:"^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.hostCluster,data:data86};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/properties/hostCluster/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.hostCluster.type,parentSchema:schema0.properties.spec.properties.hostCluster,data:data86};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data26.primaryDomain !== undefined){
let data87 = data26.primaryDomain;
if(typeof data87 === "string"){
if(!pattern8.test(data87)){
const err231 = {instancePath:instancePath+"/spec/primaryDomain",schemaPath:"#/properties/spec/properties/primaryDomain/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.primaryDomain,data:data87};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/spec/primaryDomain",schemaPath:"#/properties/spec/properties/primaryDomain/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.primaryDomain.type,parentSchema:schema0.properties.spec.properties.primaryDomain,data:data87};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data26.argocdHost !== undefined){
let data88 = data26.argocdHost;
if(typeof data88 === "string"){
if(!pattern8.test(data88)){
const err233 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/properties/argocdHost/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.argocdHost,data:data88};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
else {
const err234 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/properties/argocdHost/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.argocdHost.type,parentSchema:schema0.properties.spec.properties.argocdHost,data:data88};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data26.tektonHost !== undefined){
let data89 = data26.tektonHost;
if(typeof data89 === "string"){
if(!pattern8.test(data89)){
const err235 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/properties/tektonHost/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.tektonHost,data:data89};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/properties/tektonHost/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.tektonHost.type,parentSchema:schema0.properties.spec.properties.tektonHost,data:data89};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data26.traefik !== undefined){
let data90 = data26.traefik;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key7 in data90){
if(!((key7 === "httpNodePort") || (key7 === "httpsNodePort"))){
const err237 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/properties/traefik/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema0.properties.spec.properties.traefik,data:data90};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data90.httpNodePort !== undefined){
let data91 = data90.httpNodePort;
if((!((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91)))) && (typeof data91 !== "string")){
const err238 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.traefik.properties.httpNodePort.type},schema:schema0.properties.spec.properties.traefik.properties.httpNodePort.type,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data91};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if(typeof data91 == "number"){
if(data91 > 32767 || isNaN(data91)){
const err239 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data91};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if(data91 < 30000 || isNaN(data91)){
const err240 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data91};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(typeof data91 === "string"){
if(!pattern13.test(data91)){
const err241 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data91};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
if(data90.httpsNodePort !== undefined){
let data92 = data90.httpsNodePort;
if((!((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92)))) && (typeof data92 !== "string")){
const err242 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.traefik.properties.httpsNodePort.type},schema:schema0.properties.spec.properties.traefik.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data92};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(typeof data92 == "number"){
if(data92 > 32767 || isNaN(data92)){
const err243 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data92};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(data92 < 30000 || isNaN(data92)){
const err244 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data92};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(typeof data92 === "string"){
if(!pattern13.test(data92)){
const err245 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data92};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
}
else {
const err246 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/properties/traefik/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.traefik.type,parentSchema:schema0.properties.spec.properties.traefik,data:data90};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data26.vcluster !== undefined){
let data93 = data26.vcluster;
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key8 in data93){
if(!(key8 === "httpsNodePort")){
const err247 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/properties/vcluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema0.properties.spec.properties.vcluster,data:data93};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data93.httpsNodePort !== undefined){
let data94 = data93.httpsNodePort;
if((!((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94)))) && (typeof data94 !== "string")){
const err248 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.vcluster.properties.httpsNodePort.type},schema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data94};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if(typeof data94 == "number"){
if(data94 > 32767 || isNaN(data94)){
const err249 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data94};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if(data94 < 30000 || isNaN(data94)){
const err250 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data94};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(typeof data94 === "string"){
if(!pattern13.test(data94)){
const err251 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data94};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
}
else {
const err252 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/properties/vcluster/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.vcluster.type,parentSchema:schema0.properties.spec.properties.vcluster,data:data93};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data26.kubeconfig !== undefined){
let data95 = data26.kubeconfig;
const _errs303 = errors;
let valid113 = true;
const _errs304 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing66;
if((data95.from === undefined) && (missing66 = "from")){
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
if(data95.from !== undefined){
let data96 = data95.from;
if(!((((((data96 === "variable") || (data96 === "secret")) || (data96 === "vault")) || (data96 === "aws")) || (data96 === "gcp")) || (data96 === "azure"))){
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
var _valid45 = _errs304 === errors;
errors = _errs303;
if(vErrors !== null){
if(_errs303){
vErrors.length = _errs303;
}
else {
vErrors = null;
}
}
if(_valid45){
const _errs306 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.sealed !== undefined){
const err255 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/0/then/properties/sealed/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[0].then.properties.sealed,data:data95.sealed};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
var _valid45 = _errs306 === errors;
valid113 = _valid45;
}
if(!valid113){
const err256 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[0].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[0],data:data95};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
const _errs308 = errors;
let valid116 = true;
const _errs309 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing67;
if((data95.from === undefined) && (missing67 = "from")){
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
if(data95.from !== undefined){
if(!(data95.from === "aws")){
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
var _valid46 = _errs309 === errors;
errors = _errs308;
if(vErrors !== null){
if(_errs308){
vErrors.length = _errs308;
}
else {
vErrors = null;
}
}
if(_valid46){
const _errs311 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.clusterName === undefined){
const err259 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/1/then/required",keyword:"required",params:{missingProperty: "clusterName"},schema:schema0.properties.spec.properties.kubeconfig.allOf[1].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[1].then,data:data95};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
var _valid46 = _errs311 === errors;
valid116 = _valid46;
}
if(!valid116){
const err260 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[1].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[1],data:data95};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
const _errs313 = errors;
let valid118 = true;
const _errs314 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing68;
if((data95.from === undefined) && (missing68 = "from")){
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
if(data95.from !== undefined){
if(!(data95.from === "azure")){
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
var _valid47 = _errs314 === errors;
errors = _errs313;
if(vErrors !== null){
if(_errs313){
vErrors.length = _errs313;
}
else {
vErrors = null;
}
}
if(_valid47){
const _errs316 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.clientId === undefined){
const err263 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/2/then/required",keyword:"required",params:{missingProperty: "clientId"},schema:schema0.properties.spec.properties.kubeconfig.allOf[2].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[2].then,data:data95};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
var _valid47 = _errs316 === errors;
valid118 = _valid47;
}
if(!valid118){
const err264 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[2].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[2],data:data95};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
const _errs318 = errors;
let valid120 = true;
const _errs319 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing69;
if((data95.from === undefined) && (missing69 = "from")){
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
if(data95.from !== undefined){
let data100 = data95.from;
if(!(((data100 === "aws") || (data100 === "gcp")) || (data100 === "azure"))){
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
var _valid48 = _errs319 === errors;
errors = _errs318;
if(vErrors !== null){
if(_errs318){
vErrors.length = _errs318;
}
else {
vErrors = null;
}
}
if(_valid48){
const _errs321 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.ca === undefined){
const err267 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/3/then/required",keyword:"required",params:{missingProperty: "ca"},schema:schema0.properties.spec.properties.kubeconfig.allOf[3].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[3].then,data:data95};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
var _valid48 = _errs321 === errors;
valid120 = _valid48;
}
if(!valid120){
const err268 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[3].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[3],data:data95};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
const _errs323 = errors;
let valid122 = true;
const _errs324 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing70;
if((data95.from === undefined) && (missing70 = "from")){
const err269 = {};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
else {
if(data95.from !== undefined){
let data101 = data95.from;
if(!((((data101 === "sealed") || (data101 === "variable")) || (data101 === "secret")) || (data101 === "vault"))){
const err270 = {};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
}
var _valid49 = _errs324 === errors;
errors = _errs323;
if(vErrors !== null){
if(_errs323){
vErrors.length = _errs323;
}
else {
vErrors = null;
}
}
if(_valid49){
const _errs326 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.ca !== undefined){
const err271 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/4/then/properties/ca/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[4].then.properties.ca,data:data95.ca};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
var _valid49 = _errs326 === errors;
valid122 = _valid49;
}
if(!valid122){
const err272 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[4].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[4],data:data95};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
const _errs328 = errors;
let valid125 = true;
const _errs329 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing71;
if((data95.from === undefined) && (missing71 = "from")){
const err273 = {};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
else {
if(data95.from !== undefined){
let data103 = data95.from;
if(!((((((data103 === "sealed") || (data103 === "variable")) || (data103 === "secret")) || (data103 === "vault")) || (data103 === "gcp")) || (data103 === "azure"))){
const err274 = {};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
}
}
var _valid50 = _errs329 === errors;
errors = _errs328;
if(vErrors !== null){
if(_errs328){
vErrors.length = _errs328;
}
else {
vErrors = null;
}
}
if(_valid50){
const _errs331 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.clusterName !== undefined){
const err275 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/5/then/properties/clusterName/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[5].then.properties.clusterName,data:data95.clusterName};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
var _valid50 = _errs331 === errors;
valid125 = _valid50;
}
if(!valid125){
const err276 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[5].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[5],data:data95};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
const _errs333 = errors;
let valid128 = true;
const _errs334 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing72;
if((data95.from === undefined) && (missing72 = "from")){
const err277 = {};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
else {
if(data95.from !== undefined){
let data105 = data95.from;
if(!((((((data105 === "sealed") || (data105 === "variable")) || (data105 === "secret")) || (data105 === "vault")) || (data105 === "gcp")) || (data105 === "azure"))){
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
}
}
var _valid51 = _errs334 === errors;
errors = _errs333;
if(vErrors !== null){
if(_errs333){
vErrors.length = _errs333;
}
else {
vErrors = null;
}
}
if(_valid51){
const _errs336 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.roleArn !== undefined){
const err279 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/6/then/properties/roleArn/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[6].then.properties.roleArn,data:data95.roleArn};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
var _valid51 = _errs336 === errors;
valid128 = _valid51;
}
if(!valid128){
const err280 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[6].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[6],data:data95};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
const _errs338 = errors;
let valid131 = true;
const _errs339 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing73;
if((data95.from === undefined) && (missing73 = "from")){
const err281 = {};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
else {
if(data95.from !== undefined){
let data107 = data95.from;
if(!((((((data107 === "sealed") || (data107 === "variable")) || (data107 === "secret")) || (data107 === "vault")) || (data107 === "aws")) || (data107 === "gcp"))){
const err282 = {};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
}
}
var _valid52 = _errs339 === errors;
errors = _errs338;
if(vErrors !== null){
if(_errs338){
vErrors.length = _errs338;
}
else {
vErrors = null;
}
}
if(_valid52){
const _errs341 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.clientId !== undefined){
const err283 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/7/then/properties/clientId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[7].then.properties.clientId,data:data95.clientId};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
var _valid52 = _errs341 === errors;
valid131 = _valid52;
}
if(!valid131){
const err284 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/7/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[7].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[7],data:data95};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
const _errs343 = errors;
let valid134 = true;
const _errs344 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing74;
if((data95.from === undefined) && (missing74 = "from")){
const err285 = {};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
else {
if(data95.from !== undefined){
let data109 = data95.from;
if(!((((((data109 === "sealed") || (data109 === "variable")) || (data109 === "secret")) || (data109 === "vault")) || (data109 === "aws")) || (data109 === "gcp"))){
const err286 = {};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
}
var _valid53 = _errs344 === errors;
errors = _errs343;
if(vErrors !== null){
if(_errs343){
vErrors.length = _errs343;
}
else {
vErrors = null;
}
}
if(_valid53){
const _errs346 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.tenantId !== undefined){
const err287 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/8/then/properties/tenantId/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[8].then.properties.tenantId,data:data95.tenantId};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
var _valid53 = _errs346 === errors;
valid134 = _valid53;
}
if(!valid134){
const err288 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/8/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[8].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[8],data:data95};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
const _errs348 = errors;
let valid137 = true;
const _errs349 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing75;
if((data95.from === undefined) && (missing75 = "from")){
const err289 = {};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
else {
if(data95.from !== undefined){
let data111 = data95.from;
if(!((((((data111 === "sealed") || (data111 === "variable")) || (data111 === "secret")) || (data111 === "vault")) || (data111 === "aws")) || (data111 === "gcp"))){
const err290 = {};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
}
}
var _valid54 = _errs349 === errors;
errors = _errs348;
if(vErrors !== null){
if(_errs348){
vErrors.length = _errs348;
}
else {
vErrors = null;
}
}
if(_valid54){
const _errs351 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.environment !== undefined){
const err291 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/9/then/properties/environment/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[9].then.properties.environment,data:data95.environment};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
var _valid54 = _errs351 === errors;
valid137 = _valid54;
}
if(!valid137){
const err292 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/9/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[9].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[9],data:data95};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
const _errs353 = errors;
let valid140 = true;
const _errs354 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing76;
if((data95.from === undefined) && (missing76 = "from")){
const err293 = {};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
else {
if(data95.from !== undefined){
let data113 = data95.from;
if(!(((data113 === "aws") || (data113 === "gcp")) || (data113 === "azure"))){
const err294 = {};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
}
}
var _valid55 = _errs354 === errors;
errors = _errs353;
if(vErrors !== null){
if(_errs353){
vErrors.length = _errs353;
}
else {
vErrors = null;
}
}
if(_valid55){
const _errs356 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.exchange !== undefined){
const err295 = {instancePath:instancePath+"/spec/kubeconfig/exchange",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/10/then/properties/exchange/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[10].then.properties.exchange,data:data95.exchange};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
var _valid55 = _errs356 === errors;
valid140 = _valid55;
}
if(!valid140){
const err296 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/10/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[10].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[10],data:data95};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
const _errs358 = errors;
let valid143 = true;
const _errs359 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing77;
if((data95.ca === undefined) && (missing77 = "ca")){
const err297 = {};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
var _valid56 = _errs359 === errors;
errors = _errs358;
if(vErrors !== null){
if(_errs358){
vErrors.length = _errs358;
}
else {
vErrors = null;
}
}
if(_valid56){
const _errs362 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.from === undefined){
const err298 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/11/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[11].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[11].then,data:data95};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
var _valid56 = _errs362 === errors;
valid143 = _valid56;
}
if(!valid143){
const err299 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/11/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[11].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[11],data:data95};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
const _errs364 = errors;
let valid145 = true;
const _errs365 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing78;
if((data95.clusterName === undefined) && (missing78 = "clusterName")){
const err300 = {};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
var _valid57 = _errs365 === errors;
errors = _errs364;
if(vErrors !== null){
if(_errs364){
vErrors.length = _errs364;
}
else {
vErrors = null;
}
}
if(_valid57){
const _errs368 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.from === undefined){
const err301 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/12/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[12].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[12].then,data:data95};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
var _valid57 = _errs368 === errors;
valid145 = _valid57;
}
if(!valid145){
const err302 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/12/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[12].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[12],data:data95};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
const _errs370 = errors;
let valid147 = true;
const _errs371 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing79;
if((data95.roleArn === undefined) && (missing79 = "roleArn")){
const err303 = {};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
var _valid58 = _errs371 === errors;
errors = _errs370;
if(vErrors !== null){
if(_errs370){
vErrors.length = _errs370;
}
else {
vErrors = null;
}
}
if(_valid58){
const _errs374 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.from === undefined){
const err304 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/13/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[13].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[13].then,data:data95};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
var _valid58 = _errs374 === errors;
valid147 = _valid58;
}
if(!valid147){
const err305 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/13/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[13].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[13],data:data95};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
const _errs376 = errors;
let valid149 = true;
const _errs377 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing80;
if((data95.clientId === undefined) && (missing80 = "clientId")){
const err306 = {};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
var _valid59 = _errs377 === errors;
errors = _errs376;
if(vErrors !== null){
if(_errs376){
vErrors.length = _errs376;
}
else {
vErrors = null;
}
}
if(_valid59){
const _errs380 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.from === undefined){
const err307 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/14/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[14].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[14].then,data:data95};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
var _valid59 = _errs380 === errors;
valid149 = _valid59;
}
if(!valid149){
const err308 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/14/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[14].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[14],data:data95};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
const _errs382 = errors;
let valid151 = true;
const _errs383 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing81;
if((data95.tenantId === undefined) && (missing81 = "tenantId")){
const err309 = {};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
var _valid60 = _errs383 === errors;
errors = _errs382;
if(vErrors !== null){
if(_errs382){
vErrors.length = _errs382;
}
else {
vErrors = null;
}
}
if(_valid60){
const _errs386 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.from === undefined){
const err310 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/15/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[15].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[15].then,data:data95};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
var _valid60 = _errs386 === errors;
valid151 = _valid60;
}
if(!valid151){
const err311 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/15/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[15].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[15],data:data95};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
const _errs388 = errors;
let valid153 = true;
const _errs389 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing82;
if((data95.environment === undefined) && (missing82 = "environment")){
const err312 = {};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
var _valid61 = _errs389 === errors;
errors = _errs388;
if(vErrors !== null){
if(_errs388){
vErrors.length = _errs388;
}
else {
vErrors = null;
}
}
if(_valid61){
const _errs392 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.from === undefined){
const err313 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/16/then/required",keyword:"required",params:{missingProperty: "from"},schema:schema0.properties.spec.properties.kubeconfig.allOf[16].then.required,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[16].then,data:data95};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
var _valid61 = _errs392 === errors;
valid153 = _valid61;
}
if(!valid153){
const err314 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/16/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[16].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[16],data:data95};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key9 in data95){
if(!((func0.call(schema0.properties.spec.properties.kubeconfig.properties, key9)) || (pattern16.test(key9)))){
const err315 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig,data:data95};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data95.from !== undefined){
let data121 = data95.from;
if(typeof data121 !== "string"){
const err316 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/properties/kubeconfig/properties/from/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.from.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.from,data:data121};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if(!(((((((data121 === "sealed") || (data121 === "variable")) || (data121 === "secret")) || (data121 === "vault")) || (data121 === "aws")) || (data121 === "gcp")) || (data121 === "azure"))){
const err317 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/properties/kubeconfig/properties/from/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.kubeconfig.properties.from.enum},schema:schema0.properties.spec.properties.kubeconfig.properties.from.enum,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.from,data:data121};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(data95.exchange !== undefined){
let data122 = data95.exchange;
if(typeof data122 !== "string"){
const err318 = {instancePath:instancePath+"/spec/kubeconfig/exchange",schemaPath:"#/properties/spec/properties/kubeconfig/properties/exchange/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.exchange.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.exchange,data:data122};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if(!(data122 === "token")){
const err319 = {instancePath:instancePath+"/spec/kubeconfig/exchange",schemaPath:"#/properties/spec/properties/kubeconfig/properties/exchange/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.kubeconfig.properties.exchange.enum},schema:schema0.properties.spec.properties.kubeconfig.properties.exchange.enum,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.exchange,data:data122};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
if(data95.sealed !== undefined){
let data123 = data95.sealed;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(data123.fingerprint === undefined){
const err320 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "fingerprint"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data123};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if(data123.expires === undefined){
const err321 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "expires"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data123};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
if(data123.recipients === undefined){
const err322 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "recipients"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data123};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
for(const key10 in data123){
if(!(((((key10 === "fingerprint") || (key10 === "expires")) || (key10 === "server")) || (key10 === "recipients")) || (key10 === "exposedTo"))){
const err323 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data123};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data123.fingerprint !== undefined){
let data124 = data123.fingerprint;
if(typeof data124 === "string"){
if(!pattern17.test(data124)){
const err324 = {instancePath:instancePath+"/spec/kubeconfig/sealed/fingerprint",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint,data:data124};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
else {
const err325 = {instancePath:instancePath+"/spec/kubeconfig/sealed/fingerprint",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/fingerprint/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint,data:data124};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data123.expires !== undefined){
let data125 = data123.expires;
if(typeof data125 === "string"){
if(!pattern18.test(data125)){
const err326 = {instancePath:instancePath+"/spec/kubeconfig/sealed/expires",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/expires/pattern",keyword:"pattern",params:{pattern: "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$"},schema:"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires,data:data125};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
else {
const err327 = {instancePath:instancePath+"/spec/kubeconfig/sealed/expires",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/expires/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires,data:data125};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data123.server !== undefined){
let data126 = data123.server;
if(typeof data126 === "string"){
if(!pattern19.test(data126)){
const err328 = {instancePath:instancePath+"/spec/kubeconfig/sealed/server",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/server/pattern",keyword:"pattern",params:{pattern: "^https://[!-~]{1,2048}$"},schema:"^https://[!-~]{1,2048}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server,data:data126};
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
const err329 = {instancePath:instancePath+"/spec/kubeconfig/sealed/server",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/server/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server,data:data126};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data123.recipients !== undefined){
let data127 = data123.recipients;
if(Array.isArray(data127)){
if(data127.length < 1){
const err330 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data127};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
const len0 = data127.length;
for(let i0=0; i0<len0; i0++){
let data128 = data127[i0];
if(typeof data128 === "string"){
if(!pattern20.test(data128)){
const err331 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients/" + i0,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1[02-9ac-hj-np-z]{58}$"},schema:"^age1[02-9ac-hj-np-z]{58}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items,data:data128};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
else {
const err332 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients/" + i0,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items,data:data128};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
let i1 = data127.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data127[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err333 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data127};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err334 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data127};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data123.exposedTo !== undefined){
let data129 = data123.exposedTo;
if(Array.isArray(data129)){
if(data129.length < 1){
const err335 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data129};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
const len1 = data129.length;
for(let i2=0; i2<len1; i2++){
let data130 = data129[i2];
if(typeof data130 === "string"){
if(!pattern20.test(data130)){
const err336 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo/" + i2,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/items/pattern",keyword:"pattern",params:{pattern: "^age1[02-9ac-hj-np-z]{58}$"},schema:"^age1[02-9ac-hj-np-z]{58}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items,data:data130};
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
const err337 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo/" + i2,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items,data:data130};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
let i3 = data129.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data129[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err338 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data129};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err339 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data129};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
}
else {
const err340 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data123};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data95.ca !== undefined){
let data131 = data95.ca;
if(typeof data131 === "string"){
if(!pattern22.test(data131)){
const err341 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/properties/kubeconfig/properties/ca/pattern",keyword:"pattern",params:{pattern: "^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$"},schema:"^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.ca,data:data131};
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
const err342 = {instancePath:instancePath+"/spec/kubeconfig/ca",schemaPath:"#/properties/spec/properties/kubeconfig/properties/ca/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.ca.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.ca,data:data131};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data95.clusterName !== undefined){
let data132 = data95.clusterName;
if(typeof data132 === "string"){
if(!pattern23.test(data132)){
const err343 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clusterName/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$"},schema:"^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clusterName,data:data132};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
else {
const err344 = {instancePath:instancePath+"/spec/kubeconfig/clusterName",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clusterName/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.clusterName.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clusterName,data:data132};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data95.roleArn !== undefined){
let data133 = data95.roleArn;
if(typeof data133 === "string"){
if(!pattern24.test(data133)){
const err345 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/properties/kubeconfig/properties/roleArn/pattern",keyword:"pattern",params:{pattern: "^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$"},schema:"^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.roleArn,data:data133};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
else {
const err346 = {instancePath:instancePath+"/spec/kubeconfig/roleArn",schemaPath:"#/properties/spec/properties/kubeconfig/properties/roleArn/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.roleArn.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.roleArn,data:data133};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data95.clientId !== undefined){
let data134 = data95.clientId;
if(typeof data134 === "string"){
if(!pattern25.test(data134)){
const err347 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clientId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"},schema:"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clientId,data:data134};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
else {
const err348 = {instancePath:instancePath+"/spec/kubeconfig/clientId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/clientId/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.clientId.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.clientId,data:data134};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data95.tenantId !== undefined){
let data135 = data95.tenantId;
if(typeof data135 === "string"){
if(!pattern25.test(data135)){
const err349 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/tenantId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$"},schema:"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.tenantId,data:data135};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
else {
const err350 = {instancePath:instancePath+"/spec/kubeconfig/tenantId",schemaPath:"#/properties/spec/properties/kubeconfig/properties/tenantId/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.tenantId.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.tenantId,data:data135};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data95.environment !== undefined){
let data136 = data95.environment;
if(typeof data136 !== "string"){
const err351 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/properties/kubeconfig/properties/environment/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.environment.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.environment,data:data136};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if(!(((data136 === "AzurePublicCloud") || (data136 === "AzureUSGovernmentCloud")) || (data136 === "AzureChinaCloud"))){
const err352 = {instancePath:instancePath+"/spec/kubeconfig/environment",schemaPath:"#/properties/spec/properties/kubeconfig/properties/environment/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.kubeconfig.properties.environment.enum},schema:schema0.properties.spec.properties.kubeconfig.properties.environment.enum,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.environment,data:data136};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
}
else {
const err353 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.kubeconfig.type,parentSchema:schema0.properties.spec.properties.kubeconfig,data:data95};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data26.componentsList !== undefined){
let data137 = data26.componentsList;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
for(const key11 in data137){
if(!(func0.call(schema0.properties.spec.properties.componentsList.properties, key11))){
const err354 = {instancePath:instancePath+"/spec/componentsList",schemaPath:"#/properties/spec/properties/componentsList/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema0.properties.spec.properties.componentsList,data:data137};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data137.certManagement !== undefined){
let data138 = data137.certManagement;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key12 in data138){
if(!(((key12 === "name") || (key12 === "namespace")) || (key12 === "additions"))){
const err355 = {instancePath:instancePath+"/spec/componentsList/certManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement,data:data138};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data138.name !== undefined){
let data139 = data138.name;
if(typeof data139 === "string"){
if(!pattern27.test(data139)){
const err356 = {instancePath:instancePath+"/spec/componentsList/certManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name,data:data139};
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
const err357 = {instancePath:instancePath+"/spec/componentsList/certManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name,data:data139};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data138.namespace !== undefined){
let data140 = data138.namespace;
if(typeof data140 === "string"){
if(!pattern27.test(data140)){
const err358 = {instancePath:instancePath+"/spec/componentsList/certManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace,data:data140};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
else {
const err359 = {instancePath:instancePath+"/spec/componentsList/certManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace,data:data140};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data138.additions !== undefined){
let data141 = data138.additions;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
for(const key13 in data141){
let data142 = data141[key13];
if(typeof data142 !== "string"){
const err360 = {instancePath:instancePath+"/spec/componentsList/certManagement/additions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.additionalProperties,data:data142};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
}
else {
const err361 = {instancePath:instancePath+"/spec/componentsList/certManagement/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions,data:data141};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
}
else {
const err362 = {instancePath:instancePath+"/spec/componentsList/certManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement,data:data138};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data137.deployment !== undefined){
let data143 = data137.deployment;
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
for(const key14 in data143){
if(!(((key14 === "name") || (key14 === "namespace")) || (key14 === "additions"))){
const err363 = {instancePath:instancePath+"/spec/componentsList/deployment",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment,data:data143};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data143.name !== undefined){
let data144 = data143.name;
if(typeof data144 === "string"){
if(!pattern27.test(data144)){
const err364 = {instancePath:instancePath+"/spec/componentsList/deployment/name",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name,data:data144};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
else {
const err365 = {instancePath:instancePath+"/spec/componentsList/deployment/name",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name,data:data144};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data143.namespace !== undefined){
let data145 = data143.namespace;
if(typeof data145 === "string"){
if(!pattern27.test(data145)){
const err366 = {instancePath:instancePath+"/spec/componentsList/deployment/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace,data:data145};
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
const err367 = {instancePath:instancePath+"/spec/componentsList/deployment/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace,data:data145};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data143.additions !== undefined){
let data146 = data143.additions;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key15 in data146){
if(!(key15 === "host")){
let data147 = data146[key15];
if(typeof data147 !== "string"){
const err368 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.additionalProperties,data:data147};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
if(data146.host !== undefined){
let data148 = data146.host;
if(typeof data148 === "string"){
if(!pattern8.test(data148)){
const err369 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/properties/host/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host,data:data148};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
else {
const err370 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/properties/host/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host,data:data148};
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
else {
const err371 = {instancePath:instancePath+"/spec/componentsList/deployment/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions,data:data146};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
}
else {
const err372 = {instancePath:instancePath+"/spec/componentsList/deployment",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment,data:data143};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data137.eventListener !== undefined){
let data149 = data137.eventListener;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key16 in data149){
if(!(((key16 === "name") || (key16 === "namespace")) || (key16 === "additions"))){
const err373 = {instancePath:instancePath+"/spec/componentsList/eventListener",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener,data:data149};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
if(data149.name !== undefined){
let data150 = data149.name;
if(typeof data150 === "string"){
if(!pattern27.test(data150)){
const err374 = {instancePath:instancePath+"/spec/componentsList/eventListener/name",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name,data:data150};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
else {
const err375 = {instancePath:instancePath+"/spec/componentsList/eventListener/name",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name,data:data150};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data149.namespace !== undefined){
let data151 = data149.namespace;
if(typeof data151 === "string"){
if(!pattern27.test(data151)){
const err376 = {instancePath:instancePath+"/spec/componentsList/eventListener/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace,data:data151};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
else {
const err377 = {instancePath:instancePath+"/spec/componentsList/eventListener/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace,data:data151};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data149.additions !== undefined){
let data152 = data149.additions;
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
for(const key17 in data152){
let data153 = data152[key17];
if(typeof data153 !== "string"){
const err378 = {instancePath:instancePath+"/spec/componentsList/eventListener/additions/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.additionalProperties,data:data153};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
}
else {
const err379 = {instancePath:instancePath+"/spec/componentsList/eventListener/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions,data:data152};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
}
else {
const err380 = {instancePath:instancePath+"/spec/componentsList/eventListener",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener,data:data149};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(data137.gateway !== undefined){
let data154 = data137.gateway;
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
for(const key18 in data154){
if(!(((key18 === "name") || (key18 === "namespace")) || (key18 === "additions"))){
const err381 = {instancePath:instancePath+"/spec/componentsList/gateway",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway,data:data154};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data154.name !== undefined){
let data155 = data154.name;
if(typeof data155 === "string"){
if(!pattern27.test(data155)){
const err382 = {instancePath:instancePath+"/spec/componentsList/gateway/name",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name,data:data155};
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
const err383 = {instancePath:instancePath+"/spec/componentsList/gateway/name",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name,data:data155};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data154.namespace !== undefined){
let data156 = data154.namespace;
if(typeof data156 === "string"){
if(!pattern27.test(data156)){
const err384 = {instancePath:instancePath+"/spec/componentsList/gateway/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace,data:data156};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
else {
const err385 = {instancePath:instancePath+"/spec/componentsList/gateway/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace,data:data156};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
if(data154.additions !== undefined){
let data157 = data154.additions;
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
for(const key19 in data157){
if(!((key19 === "httpNodePort") || (key19 === "httpsNodePort"))){
let data158 = data157[key19];
if(typeof data158 !== "string"){
const err386 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.additionalProperties,data:data158};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
}
if(data157.httpNodePort !== undefined){
let data159 = data157.httpNodePort;
if(typeof data159 === "string"){
if(!pattern13.test(data159)){
const err387 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort,data:data159};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
else {
const err388 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpNodePort/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort,data:data159};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
if(data157.httpsNodePort !== undefined){
let data160 = data157.httpsNodePort;
if(typeof data160 === "string"){
if(!pattern13.test(data160)){
const err389 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpsNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort,data:data160};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
else {
const err390 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpsNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpsNodePort/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort,data:data160};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
}
else {
const err391 = {instancePath:instancePath+"/spec/componentsList/gateway/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions,data:data157};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
}
else {
const err392 = {instancePath:instancePath+"/spec/componentsList/gateway",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway,data:data154};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
if(data137.multiTenant !== undefined){
let data161 = data137.multiTenant;
if(data161 && typeof data161 == "object" && !Array.isArray(data161)){
for(const key20 in data161){
if(!(((key20 === "name") || (key20 === "namespace")) || (key20 === "additions"))){
const err393 = {instancePath:instancePath+"/spec/componentsList/multiTenant",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant,data:data161};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
if(data161.name !== undefined){
let data162 = data161.name;
if(typeof data162 === "string"){
if(!pattern27.test(data162)){
const err394 = {instancePath:instancePath+"/spec/componentsList/multiTenant/name",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name,data:data162};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
else {
const err395 = {instancePath:instancePath+"/spec/componentsList/multiTenant/name",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name,data:data162};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
if(data161.namespace !== undefined){
let data163 = data161.namespace;
if(typeof data163 === "string"){
if(!pattern27.test(data163)){
const err396 = {instancePath:instancePath+"/spec/componentsList/multiTenant/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace,data:data163};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
else {
const err397 = {instancePath:instancePath+"/spec/componentsList/multiTenant/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace,data:data163};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
if(data161.additions !== undefined){
let data164 = data161.additions;
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
for(const key21 in data164){
if(!(((key21 === "productResourceKustomizeFileFolder") || (key21 === "productResourceRevision")) || (key21 === "syncResourceTypes"))){
let data165 = data164[key21];
if(typeof data165 !== "string"){
const err398 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.additionalProperties,data:data165};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
}
if(data164.productResourceKustomizeFileFolder !== undefined){
let data166 = data164.productResourceKustomizeFileFolder;
if(typeof data166 === "string"){
if(!pattern40.test(data166)){
const err399 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceKustomizeFileFolder",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceKustomizeFileFolder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder,data:data166};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
else {
const err400 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceKustomizeFileFolder",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceKustomizeFileFolder/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder,data:data166};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
if(data164.productResourceRevision !== undefined){
let data167 = data164.productResourceRevision;
if(typeof data167 === "string"){
if(!pattern40.test(data167)){
const err401 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceRevision",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceRevision/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision,data:data167};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
else {
const err402 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceRevision",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceRevision/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision,data:data167};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
if(data164.syncResourceTypes !== undefined){
let data168 = data164.syncResourceTypes;
if(typeof data168 === "string"){
if(!pattern40.test(data168)){
const err403 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/syncResourceTypes",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/syncResourceTypes/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes,data:data168};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
else {
const err404 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/syncResourceTypes",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/syncResourceTypes/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes,data:data168};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
}
else {
const err405 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions,data:data164};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
}
else {
const err406 = {instancePath:instancePath+"/spec/componentsList/multiTenant",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant,data:data161};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
if(data137.oauthProxy !== undefined){
let data169 = data137.oauthProxy;
if(data169 && typeof data169 == "object" && !Array.isArray(data169)){
for(const key22 in data169){
if(!(((key22 === "name") || (key22 === "namespace")) || (key22 === "additions"))){
const err407 = {instancePath:instancePath+"/spec/componentsList/oauthProxy",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy,data:data169};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
if(data169.name !== undefined){
let data170 = data169.name;
if(typeof data170 === "string"){
if(!pattern27.test(data170)){
const err408 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/name",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name,data:data170};
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
const err409 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/name",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name,data:data170};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data169.namespace !== undefined){
let data171 = data169.namespace;
if(typeof data171 === "string"){
if(!pattern27.test(data171)){
const err410 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace,data:data171};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
else {
const err411 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace,data:data171};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
if(data169.additions !== undefined){
let data172 = data169.additions;
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
for(const key23 in data172){
let data173 = data172[key23];
if(typeof data173 !== "string"){
const err412 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/additions/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.additionalProperties,data:data173};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
}
else {
const err413 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions,data:data172};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
}
else {
const err414 = {instancePath:instancePath+"/spec/componentsList/oauthProxy",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy,data:data169};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data137.pipeline !== undefined){
let data174 = data137.pipeline;
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
for(const key24 in data174){
if(!(((key24 === "name") || (key24 === "namespace")) || (key24 === "additions"))){
const err415 = {instancePath:instancePath+"/spec/componentsList/pipeline",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline,data:data174};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
if(data174.name !== undefined){
let data175 = data174.name;
if(typeof data175 === "string"){
if(!pattern27.test(data175)){
const err416 = {instancePath:instancePath+"/spec/componentsList/pipeline/name",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name,data:data175};
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
const err417 = {instancePath:instancePath+"/spec/componentsList/pipeline/name",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name,data:data175};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
if(data174.namespace !== undefined){
let data176 = data174.namespace;
if(typeof data176 === "string"){
if(!pattern27.test(data176)){
const err418 = {instancePath:instancePath+"/spec/componentsList/pipeline/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace,data:data176};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
else {
const err419 = {instancePath:instancePath+"/spec/componentsList/pipeline/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace,data:data176};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
if(data174.additions !== undefined){
let data177 = data174.additions;
if(data177 && typeof data177 == "object" && !Array.isArray(data177)){
for(const key25 in data177){
if(!(key25 === "host")){
let data178 = data177[key25];
if(typeof data178 !== "string"){
const err420 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.additionalProperties,data:data178};
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
if(data177.host !== undefined){
let data179 = data177.host;
if(typeof data179 === "string"){
if(!pattern8.test(data179)){
const err421 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/properties/host/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host,data:data179};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
else {
const err422 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/properties/host/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host,data:data179};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
}
else {
const err423 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions,data:data177};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
}
else {
const err424 = {instancePath:instancePath+"/spec/componentsList/pipeline",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline,data:data174};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
if(data137.progressiveDelivery !== undefined){
let data180 = data137.progressiveDelivery;
if(data180 && typeof data180 == "object" && !Array.isArray(data180)){
for(const key26 in data180){
if(!(((key26 === "name") || (key26 === "namespace")) || (key26 === "additions"))){
const err425 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery,data:data180};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
}
if(data180.name !== undefined){
let data181 = data180.name;
if(typeof data181 === "string"){
if(!pattern27.test(data181)){
const err426 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/name",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name,data:data181};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
else {
const err427 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/name",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name,data:data181};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
if(data180.namespace !== undefined){
let data182 = data180.namespace;
if(typeof data182 === "string"){
if(!pattern27.test(data182)){
const err428 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace,data:data182};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
else {
const err429 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace,data:data182};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
if(data180.additions !== undefined){
let data183 = data180.additions;
if(data183 && typeof data183 == "object" && !Array.isArray(data183)){
for(const key27 in data183){
let data184 = data183[key27];
if(typeof data184 !== "string"){
const err430 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/additions/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.additionalProperties,data:data184};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
}
else {
const err431 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions,data:data183};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
}
else {
const err432 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery,data:data180};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
if(data137.secretManagement !== undefined){
let data185 = data137.secretManagement;
if(data185 && typeof data185 == "object" && !Array.isArray(data185)){
for(const key28 in data185){
if(!(((key28 === "name") || (key28 === "namespace")) || (key28 === "additions"))){
const err433 = {instancePath:instancePath+"/spec/componentsList/secretManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement,data:data185};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
if(data185.name !== undefined){
let data186 = data185.name;
if(typeof data186 === "string"){
if(!pattern27.test(data186)){
const err434 = {instancePath:instancePath+"/spec/componentsList/secretManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name,data:data186};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
else {
const err435 = {instancePath:instancePath+"/spec/componentsList/secretManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name,data:data186};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
if(data185.namespace !== undefined){
let data187 = data185.namespace;
if(typeof data187 === "string"){
if(!pattern27.test(data187)){
const err436 = {instancePath:instancePath+"/spec/componentsList/secretManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace,data:data187};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
else {
const err437 = {instancePath:instancePath+"/spec/componentsList/secretManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace,data:data187};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
if(data185.additions !== undefined){
let data188 = data185.additions;
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
for(const key29 in data188){
let data189 = data188[key29];
if(typeof data189 !== "string"){
const err438 = {instancePath:instancePath+"/spec/componentsList/secretManagement/additions/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.additionalProperties,data:data189};
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
const err439 = {instancePath:instancePath+"/spec/componentsList/secretManagement/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions,data:data188};
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
const err440 = {instancePath:instancePath+"/spec/componentsList/secretManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement,data:data185};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
}
if(data137.secretSync !== undefined){
let data190 = data137.secretSync;
if(data190 && typeof data190 == "object" && !Array.isArray(data190)){
for(const key30 in data190){
if(!(((key30 === "name") || (key30 === "namespace")) || (key30 === "additions"))){
const err441 = {instancePath:instancePath+"/spec/componentsList/secretSync",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync,data:data190};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
if(data190.name !== undefined){
let data191 = data190.name;
if(typeof data191 === "string"){
if(!pattern27.test(data191)){
const err442 = {instancePath:instancePath+"/spec/componentsList/secretSync/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name,data:data191};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
else {
const err443 = {instancePath:instancePath+"/spec/componentsList/secretSync/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name,data:data191};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
if(data190.namespace !== undefined){
let data192 = data190.namespace;
if(typeof data192 === "string"){
if(!pattern27.test(data192)){
const err444 = {instancePath:instancePath+"/spec/componentsList/secretSync/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace,data:data192};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
else {
const err445 = {instancePath:instancePath+"/spec/componentsList/secretSync/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace,data:data192};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
}
if(data190.additions !== undefined){
let data193 = data190.additions;
if(data193 && typeof data193 == "object" && !Array.isArray(data193)){
for(const key31 in data193){
let data194 = data193[key31];
if(typeof data194 !== "string"){
const err446 = {instancePath:instancePath+"/spec/componentsList/secretSync/additions/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.additionalProperties,data:data194};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
}
}
else {
const err447 = {instancePath:instancePath+"/spec/componentsList/secretSync/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions,data:data193};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
}
else {
const err448 = {instancePath:instancePath+"/spec/componentsList/secretSync",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync,data:data190};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
}
else {
const err449 = {instancePath:instancePath+"/spec/componentsList",schemaPath:"#/properties/spec/properties/componentsList/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.type,parentSchema:schema0.properties.spec.properties.componentsList,data:data137};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data26.reservedNamespacesAllowedProducts !== undefined){
let data195 = data26.reservedNamespacesAllowedProducts;
if(data195 && typeof data195 == "object" && !Array.isArray(data195)){
for(const key32 in data195){
const _errs566 = errors;
if(typeof key32 === "string"){
if(!pattern27.test(key32)){
const err450 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,data:key32,propertyName:key32};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
else {
const err451 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,data:key32,propertyName:key32};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
var valid188 = _errs566 === errors;
if(!valid188){
const err452 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames",keyword:"propertyNames",params:{propertyName: key32},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts,data:data195};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
for(const key33 in data195){
let data196 = data195[key33];
if(Array.isArray(data196)){
const len2 = data196.length;
for(let i4=0; i4<len2; i4++){
let data197 = data196[i4];
if(typeof data197 === "string"){
if(!pattern40.test(data197)){
const err453 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items,data:data197};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
else {
const err454 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items,data:data197};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
}
else {
const err455 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties,data:data196};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
}
else {
const err456 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts,data:data195};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
if(data26.productAllowedClusterResources !== undefined){
let data198 = data26.productAllowedClusterResources;
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
for(const key34 in data198){
const _errs575 = errors;
if(typeof key34 === "string"){
if(!pattern40.test(key34)){
const err457 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,data:key34,propertyName:key34};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
}
else {
const err458 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,data:key34,propertyName:key34};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
var valid192 = _errs575 === errors;
if(!valid192){
const err459 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames",keyword:"propertyNames",params:{propertyName: key34},schema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources,data:data198};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
}
for(const key35 in data198){
let data199 = data198[key35];
if(Array.isArray(data199)){
const len3 = data199.length;
for(let i5=0; i5<len3; i5++){
let data200 = data199[i5];
if(data200 && typeof data200 == "object" && !Array.isArray(data200)){
if(data200.kind === undefined){
const err460 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/required",keyword:"required",params:{missingProperty: "kind"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.required,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data200};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
if(data200.group === undefined){
const err461 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/required",keyword:"required",params:{missingProperty: "group"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.required,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data200};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
for(const key36 in data200){
if(!((key36 === "kind") || (key36 === "group"))){
const err462 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},schema:false,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data200};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
if(data200.kind !== undefined){
let data201 = data200.kind;
if(typeof data201 === "string"){
if(!pattern57.test(data201)){
const err463 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/kind",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/kind/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind,data:data201};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
}
else {
const err464 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/kind",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/kind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind,data:data201};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
if(data200.group !== undefined){
let data202 = data200.group;
if(typeof data202 === "string"){
if(!pattern57.test(data202)){
const err465 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/group",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/group/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group,data:data202};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
}
else {
const err466 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/group",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/group/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group,data:data202};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
}
else {
const err467 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data200};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
}
else {
const err468 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties,data:data199};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
}
}
else {
const err469 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.productAllowedClusterResources.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources,data:data198};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
}
}
}
else {
const err470 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema0.type,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}

export const component = validate1;
const schema1 = schemas.component;
const pattern59 = new RegExp("^(?!vcluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");

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
if(!pattern59.test(data3)){
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
const pattern61 = new RegExp("^(?!in-cluster$)(component/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)$", "u");
const pattern64 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern65 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9:._-]{0,251}[A-Za-z0-9])?$", "u");
const pattern66 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern67 = new RegExp("^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$", "u");
const pattern68 = new RegExp("^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "u");
const pattern69 = new RegExp("^(?!.{257})(?=.*\\{name\\})(?!.*(^|/)\\.)(?!.*\\.(/|$))([A-Za-z0-9._-]|\\{name\\})+(/([A-Za-z0-9._-]|\\{name\\})+)*$", "u");
const pattern70 = new RegExp("^[A-Za-z0-9._-]{1,128}$", "u");
const pattern72 = new RegExp("^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?$", "u");
const pattern73 = new RegExp("^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$", "u");
const pattern75 = new RegExp("^(https://|ssh://([A-Za-z0-9_][A-Za-z0-9._-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_~.][A-Za-z0-9_~.+-]*)+/?$", "u");
const pattern76 = new RegExp("^(?!.{201})(?!.*(\\.\\.|//|\\.lock(/|$)|/\\.|\\.(/|$)))[A-Za-z0-9_][A-Za-z0-9_.+/-]*[A-Za-z0-9_+-]$|^[A-Za-z0-9_]$", "u");

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
if(!pattern27.test(data0)){
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
if(!pattern61.test(data2)){
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
if(!pattern61.test(data3)){
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
if(!pattern40.test(data4)){
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
if(!pattern64.test(data6)){
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
if(!pattern65.test(data9)){
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
if(!pattern66.test(data11)){
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
if(!pattern67.test(data12)){
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
if(!pattern68.test(data13)){
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
if(!pattern69.test(data14)){
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
if(!pattern70.test(data15)){
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
if(!pattern68.test(data17)){
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
if(!pattern72.test(data18)){
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
if(!pattern73.test(data19)){
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
if(!pattern27.test(data22)){
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
if(!pattern75.test(data23)){
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
if(!pattern76.test(data24)){
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
const pattern0 = new RegExp("^(apiServer|proxyUrl|tlsServerName|clusterKind|clusterType|usage|workerType|hostCluster|primaryDomain|argocdHost|tektonHost|traefik|vcluster|kubeconfig|componentsList|reservedNamespacesAllowedProducts|productAllowedClusterResources)$", "u");
const pattern1 = new RegExp("^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");
const pattern2 = new RegExp("^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$", "u");
const pattern3 = new RegExp("^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$", "u");
const pattern5 = new RegExp("^https://\\[[0-9A-Fa-f:.]{2,45}\\](:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern6 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$", "u");
const pattern7 = new RegExp("^(http|https|socks5)://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern8 = new RegExp("^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", "u");
const pattern13 = new RegExp("^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$", "u");
const pattern16 = new RegExp("^(apiVersion|kind|preferences|clusters|contexts|users|current-context)$", "u");
const pattern17 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern18 = new RegExp("^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$", "u");
const pattern19 = new RegExp("^https://[!-~]{1,2048}$", "u");
const pattern20 = new RegExp("^age1[02-9ac-hj-np-z]{58}$", "u");
const pattern22 = new RegExp("^(-----BEGIN CERTIFICATE-----\\r?\\n[A-Za-z0-9+/=\\r\\n -]+|LS0tLS1CRUdJTiBD[A-Za-z0-9+/\\r\\n]*={0,2}\\s*)$", "u");
const pattern23 = new RegExp("^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$", "u");
const pattern24 = new RegExp("^arn:aws[a-z-]{0,20}:iam::[0-9]{12}:role/[!-~]{1,512}$", "u");
const pattern25 = new RegExp("^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", "u");
const pattern27 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");
const pattern40 = new RegExp("\\S", "u");
const pattern57 = new RegExp("^\\S+$", "u");
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
if((data.proxyUrl === undefined) && (missing2 = "proxyUrl")){
errors++;
}
}
var _valid1 = _errs8 === errors;
errors = _errs7;
let ifClause1;
if(_valid1){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.proxyUrl !== undefined){
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
if((data.tlsServerName === undefined) && (missing3 = "tlsServerName")){
errors++;
}
}
var _valid2 = _errs12 === errors;
errors = _errs11;
let ifClause2;
if(_valid2){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tlsServerName !== undefined){
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
if((data.clusterKind === undefined) && (missing4 = "clusterKind")){
errors++;
}
}
var _valid3 = _errs16 === errors;
errors = _errs15;
let ifClause3;
if(_valid3){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterKind !== undefined){
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
if((data.clusterType === undefined) && (missing5 = "clusterType")){
errors++;
}
}
var _valid4 = _errs20 === errors;
errors = _errs19;
let ifClause4;
if(_valid4){
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterType !== undefined){
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
if((data.usage === undefined) && (missing6 = "usage")){
errors++;
}
}
var _valid5 = _errs24 === errors;
errors = _errs23;
let ifClause5;
if(_valid5){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.usage !== undefined){
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
if((data.workerType === undefined) && (missing7 = "workerType")){
errors++;
}
}
var _valid6 = _errs28 === errors;
errors = _errs27;
let ifClause6;
if(_valid6){
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.workerType !== undefined){
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
if((data.hostCluster === undefined) && (missing8 = "hostCluster")){
errors++;
}
}
var _valid7 = _errs32 === errors;
errors = _errs31;
let ifClause7;
if(_valid7){
const _errs33 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hostCluster !== undefined){
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
if((data.primaryDomain === undefined) && (missing9 = "primaryDomain")){
errors++;
}
}
var _valid8 = _errs36 === errors;
errors = _errs35;
let ifClause8;
if(_valid8){
const _errs37 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.primaryDomain !== undefined){
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
if((data.argocdHost === undefined) && (missing10 = "argocdHost")){
errors++;
}
}
var _valid9 = _errs40 === errors;
errors = _errs39;
let ifClause9;
if(_valid9){
const _errs41 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.argocdHost !== undefined){
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
if((data.tektonHost === undefined) && (missing11 = "tektonHost")){
errors++;
}
}
var _valid10 = _errs44 === errors;
errors = _errs43;
let ifClause10;
if(_valid10){
const _errs45 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tektonHost !== undefined){
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
if((data.traefik === undefined) && (missing12 = "traefik")){
errors++;
}
}
var _valid11 = _errs48 === errors;
errors = _errs47;
let ifClause11;
if(_valid11){
const _errs49 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.traefik !== undefined){
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
if((data.vcluster === undefined) && (missing13 = "vcluster")){
errors++;
}
}
var _valid12 = _errs52 === errors;
errors = _errs51;
let ifClause12;
if(_valid12){
const _errs53 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.vcluster !== undefined){
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
if((data.kubeconfig === undefined) && (missing14 = "kubeconfig")){
errors++;
}
}
var _valid13 = _errs56 === errors;
errors = _errs55;
let ifClause13;
if(_valid13){
const _errs57 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kubeconfig !== undefined){
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
if((data.componentsList === undefined) && (missing15 = "componentsList")){
errors++;
}
}
var _valid14 = _errs60 === errors;
errors = _errs59;
let ifClause14;
if(_valid14){
const _errs61 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.componentsList !== undefined){
return false;
}
}
var _valid14 = _errs61 === errors;
valid29 = _valid14;
ifClause14 = "then";
}
else {
const _errs62 = errors;
const _errs63 = errors;
let valid31 = true;
const _errs64 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing16;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing16 = "reservedNamespacesAllowedProducts")){
errors++;
}
}
var _valid15 = _errs64 === errors;
errors = _errs63;
let ifClause15;
if(_valid15){
const _errs65 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reservedNamespacesAllowedProducts !== undefined){
return false;
}
}
var _valid15 = _errs65 === errors;
valid31 = _valid15;
ifClause15 = "then";
}
else {
const _errs66 = errors;
const _errs67 = errors;
let valid33 = true;
const _errs68 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing17;
if((data.productAllowedClusterResources === undefined) && (missing17 = "productAllowedClusterResources")){
errors++;
}
}
var _valid16 = _errs68 === errors;
errors = _errs67;
if(_valid16){
const _errs69 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.productAllowedClusterResources !== undefined){
return false;
}
}
var _valid16 = _errs69 === errors;
valid33 = _valid16;
}
if(!valid33){
errors++;
return false;
}
var _valid15 = _errs66 === errors;
valid31 = _valid15;
ifClause15 = "else";
}
if(!valid31){
errors++;
return false;
}
var _valid14 = _errs62 === errors;
valid29 = _valid14;
ifClause14 = "else";
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
const _errs70 = errors;
const _errs71 = errors;
let valid35 = true;
const _errs72 = errors;
const _errs73 = errors;
let valid36 = false;
const _errs74 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing18;
if((data.apiServer === undefined) && (missing18 = "apiServer")){
errors++;
}
}
var _valid18 = _errs74 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs75 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing19;
if((data.proxyUrl === undefined) && (missing19 = "proxyUrl")){
errors++;
}
}
var _valid18 = _errs75 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs76 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing20;
if((data.tlsServerName === undefined) && (missing20 = "tlsServerName")){
errors++;
}
}
var _valid18 = _errs76 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs77 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing21;
if((data.clusterKind === undefined) && (missing21 = "clusterKind")){
errors++;
}
}
var _valid18 = _errs77 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs78 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing22;
if((data.clusterType === undefined) && (missing22 = "clusterType")){
errors++;
}
}
var _valid18 = _errs78 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs79 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing23;
if((data.usage === undefined) && (missing23 = "usage")){
errors++;
}
}
var _valid18 = _errs79 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs80 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing24;
if((data.workerType === undefined) && (missing24 = "workerType")){
errors++;
}
}
var _valid18 = _errs80 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs81 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing25;
if((data.hostCluster === undefined) && (missing25 = "hostCluster")){
errors++;
}
}
var _valid18 = _errs81 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs82 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing26;
if((data.primaryDomain === undefined) && (missing26 = "primaryDomain")){
errors++;
}
}
var _valid18 = _errs82 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs83 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing27;
if((data.argocdHost === undefined) && (missing27 = "argocdHost")){
errors++;
}
}
var _valid18 = _errs83 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs84 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing28;
if((data.tektonHost === undefined) && (missing28 = "tektonHost")){
errors++;
}
}
var _valid18 = _errs84 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs85 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing29;
if((data.traefik === undefined) && (missing29 = "traefik")){
errors++;
}
}
var _valid18 = _errs85 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs86 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing30;
if((data.vcluster === undefined) && (missing30 = "vcluster")){
errors++;
}
}
var _valid18 = _errs86 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs87 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing31;
if((data.kubeconfig === undefined) && (missing31 = "kubeconfig")){
errors++;
}
}
var _valid18 = _errs87 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs88 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing32;
if((data.componentsList === undefined) && (missing32 = "componentsList")){
errors++;
}
}
var _valid18 = _errs88 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs89 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing33;
if((data.reservedNamespacesAllowedProducts === undefined) && (missing33 = "reservedNamespacesAllowedProducts")){
errors++;
}
}
var _valid18 = _errs89 === errors;
valid36 = valid36 || _valid18;
if(!valid36){
const _errs90 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing34;
if((data.productAllowedClusterResources === undefined) && (missing34 = "productAllowedClusterResources")){
errors++;
}
}
var _valid18 = _errs90 === errors;
valid36 = valid36 || _valid18;
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
if(!valid36){
errors++;
}
else {
errors = _errs73;
}
var _valid17 = _errs72 === errors;
errors = _errs71;
if(!_valid17){
const _errs91 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.spec !== undefined){
let data17 = data.spec;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
return false;
}
}
}
var _valid17 = _errs91 === errors;
valid35 = _valid17;
}
if(!valid35){
errors++;
return false;
}
var valid0 = _errs70 === errors;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs94 = errors;
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (pattern0.test(key0)))){
return false;
break;
}
}
if(_errs94 === errors){
if(data.apiVersion !== undefined){
let data18 = data.apiVersion;
const _errs95 = errors;
if(typeof data18 !== "string"){
return false;
}
if("nautes.resource.nautes.io/v1alpha1" !== data18){
return false;
}
var valid38 = _errs95 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data.kind !== undefined){
let data19 = data.kind;
const _errs97 = errors;
if(typeof data19 !== "string"){
return false;
}
if("Cluster" !== data19){
return false;
}
var valid38 = _errs97 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data.metadata !== undefined){
let data20 = data.metadata;
const _errs99 = errors;
if(errors === _errs99){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing35;
if((data20.name === undefined) && (missing35 = "name")){
return false;
}
else {
const _errs101 = errors;
for(const key1 in data20){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
return false;
break;
}
}
if(_errs101 === errors){
if(data20.name !== undefined){
let data21 = data20.name;
const _errs102 = errors;
if(errors === _errs102){
if(typeof data21 === "string"){
if(!pattern1.test(data21)){
return false;
}
}
else {
return false;
}
}
var valid39 = _errs102 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data20.labels !== undefined){
let data22 = data20.labels;
const _errs104 = errors;
if(errors === _errs104){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key2 in data22){
const _errs106 = errors;
if(errors === _errs106){
if(typeof key2 === "string"){
if(!pattern2.test(key2)){
errors++;
}
}
else {
errors++;
}
}
var valid40 = _errs106 === errors;
if(!valid40){
errors++;
return false;
break;
}
}
if(valid40){
for(const key3 in data22){
let data23 = data22[key3];
const _errs109 = errors;
if(errors === _errs109){
if(typeof data23 === "string"){
if(!pattern3.test(data23)){
return false;
}
}
else {
return false;
}
}
var valid41 = _errs109 === errors;
if(!valid41){
break;
}
}
}
}
else {
return false;
}
}
var valid39 = _errs104 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data20.annotations !== undefined){
let data24 = data20.annotations;
const _errs111 = errors;
if(errors === _errs111){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key4 in data24){
const _errs113 = errors;
if(errors === _errs113){
if(typeof key4 === "string"){
if(!pattern2.test(key4)){
errors++;
}
}
else {
errors++;
}
}
var valid42 = _errs113 === errors;
if(!valid42){
errors++;
return false;
break;
}
}
if(valid42){
for(const key5 in data24){
const _errs116 = errors;
if(typeof data24[key5] !== "string"){
return false;
}
var valid43 = _errs116 === errors;
if(!valid43){
break;
}
}
}
}
else {
return false;
}
}
var valid39 = _errs111 === errors;
}
else {
var valid39 = true;
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
var valid38 = _errs99 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data.spec !== undefined){
let data26 = data.spec;
const _errs118 = errors;
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
return false;
}
const _errs120 = errors;
const _errs121 = errors;
let valid45 = true;
const _errs122 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing36;
if((data26.usage === undefined) && (missing36 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
const _errs123 = errors;
if("host" !== data26.usage){
errors++;
}
var valid46 = _errs123 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data26.clusterType !== undefined){
const _errs124 = errors;
if("virtual" !== data26.clusterType){
errors++;
}
var valid46 = _errs124 === errors;
}
else {
var valid46 = true;
}
}
}
}
var _valid19 = _errs122 === errors;
errors = _errs121;
if(_valid19){
const _errs125 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
return false;
}
}
}
var _valid19 = _errs125 === errors;
valid45 = _valid19;
}
if(!valid45){
errors++;
return false;
}
var valid44 = _errs120 === errors;
if(valid44){
const _errs127 = errors;
const _errs128 = errors;
let valid48 = true;
const _errs129 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing37;
if((data26.usage === undefined) && (missing37 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
if("host" !== data26.usage){
errors++;
}
}
}
}
var _valid20 = _errs129 === errors;
errors = _errs128;
if(_valid20){
const _errs131 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.workerType !== undefined){
return false;
}
}
var _valid20 = _errs131 === errors;
valid48 = _valid20;
}
if(!valid48){
errors++;
return false;
}
var valid44 = _errs127 === errors;
if(valid44){
const _errs132 = errors;
const _errs133 = errors;
let valid51 = true;
const _errs134 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing38;
if((data26.usage === undefined) && (missing38 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
if("host" !== data26.usage){
errors++;
}
}
}
}
var _valid21 = _errs134 === errors;
errors = _errs133;
if(_valid21){
const _errs136 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.argocdHost !== undefined){
return false;
}
}
var _valid21 = _errs136 === errors;
valid51 = _valid21;
}
if(!valid51){
errors++;
return false;
}
var valid44 = _errs132 === errors;
if(valid44){
const _errs137 = errors;
const _errs138 = errors;
let valid54 = true;
const _errs139 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing39;
if((data26.usage === undefined) && (missing39 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
if("host" !== data26.usage){
errors++;
}
}
}
}
var _valid22 = _errs139 === errors;
errors = _errs138;
if(_valid22){
const _errs141 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.tektonHost !== undefined){
return false;
}
}
var _valid22 = _errs141 === errors;
valid54 = _valid22;
}
if(!valid54){
errors++;
return false;
}
var valid44 = _errs137 === errors;
if(valid44){
const _errs142 = errors;
const _errs143 = errors;
let valid57 = true;
const _errs144 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing40;
if((data26.workerType === undefined) && (missing40 = "workerType")){
errors++;
}
else {
if(data26.workerType !== undefined){
const _errs145 = errors;
if("deployment" !== data26.workerType){
errors++;
}
var valid58 = _errs145 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data26.usage !== undefined){
const _errs146 = errors;
if("worker" !== data26.usage){
errors++;
}
var valid58 = _errs146 === errors;
}
else {
var valid58 = true;
}
}
}
}
var _valid23 = _errs144 === errors;
errors = _errs143;
if(_valid23){
const _errs147 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.tektonHost !== undefined){
return false;
}
}
var _valid23 = _errs147 === errors;
valid57 = _valid23;
}
if(!valid57){
errors++;
return false;
}
var valid44 = _errs142 === errors;
if(valid44){
const _errs148 = errors;
const _errs149 = errors;
let valid60 = true;
const _errs150 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing41;
if((data26.usage === undefined) && (missing41 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
if("worker" !== data26.usage){
errors++;
}
}
}
}
var _valid24 = _errs150 === errors;
errors = _errs149;
if(_valid24){
const _errs152 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing42;
if((data26.workerType === undefined) && (missing42 = "workerType")){
return false;
}
}
var _valid24 = _errs152 === errors;
valid60 = _valid24;
}
if(!valid60){
errors++;
return false;
}
var valid44 = _errs148 === errors;
if(valid44){
const _errs153 = errors;
const _errs154 = errors;
let valid62 = true;
const _errs155 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing43;
if((data26.clusterType === undefined) && (missing43 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs156 = errors;
if("virtual" !== data26.clusterType){
errors++;
}
var valid63 = _errs156 === errors;
}
else {
var valid63 = true;
}
if(valid63){
if(data26.usage !== undefined){
const _errs157 = errors;
if("worker" !== data26.usage){
errors++;
}
var valid63 = _errs157 === errors;
}
else {
var valid63 = true;
}
}
}
}
var _valid25 = _errs155 === errors;
errors = _errs154;
if(_valid25){
const _errs158 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing44;
if((data26.hostCluster === undefined) && (missing44 = "hostCluster")){
return false;
}
}
var _valid25 = _errs158 === errors;
valid62 = _valid25;
}
if(!valid62){
errors++;
return false;
}
var valid44 = _errs153 === errors;
if(valid44){
const _errs159 = errors;
const _errs160 = errors;
let valid64 = true;
const _errs161 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing45;
if((data26.clusterType === undefined) && (missing45 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs162 = errors;
if("virtual" !== data26.clusterType){
errors++;
}
var valid65 = _errs162 === errors;
}
else {
var valid65 = true;
}
if(valid65){
if(data26.usage !== undefined){
const _errs163 = errors;
if("worker" !== data26.usage){
errors++;
}
var valid65 = _errs163 === errors;
}
else {
var valid65 = true;
}
}
}
}
var _valid26 = _errs161 === errors;
errors = _errs160;
if(_valid26){
const _errs164 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.traefik !== undefined){
return false;
}
}
var _valid26 = _errs164 === errors;
valid64 = _valid26;
}
if(!valid64){
errors++;
return false;
}
var valid44 = _errs159 === errors;
if(valid44){
const _errs165 = errors;
const _errs166 = errors;
let valid67 = true;
const _errs167 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing46;
if((data26.clusterType === undefined) && (missing46 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs168 = errors;
if("virtual" !== data26.clusterType){
errors++;
}
var valid68 = _errs168 === errors;
}
else {
var valid68 = true;
}
if(valid68){
if(data26.usage !== undefined){
const _errs169 = errors;
if("worker" !== data26.usage){
errors++;
}
var valid68 = _errs169 === errors;
}
else {
var valid68 = true;
}
}
}
}
var _valid27 = _errs167 === errors;
errors = _errs166;
if(_valid27){
const _errs170 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.kubeconfig !== undefined){
let data47 = data26.kubeconfig;
const _errs171 = errors;
if(errors === _errs171){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.from !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
}
if(valid70){
if(data47.sealed !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
}
if(valid70){
if(data47.ca !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
}
if(valid70){
if(data47.clusterName !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
}
if(valid70){
if(data47.roleArn !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
}
if(valid70){
if(data47.clientId !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
}
if(valid70){
if(data47.tenantId !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
}
if(valid70){
if(data47.environment !== undefined){
var valid70 = false;
return false;
}
else {
var valid70 = true;
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
var _valid27 = _errs170 === errors;
valid67 = _valid27;
}
if(!valid67){
errors++;
return false;
}
var valid44 = _errs165 === errors;
if(valid44){
const _errs173 = errors;
const _errs174 = errors;
let valid71 = true;
const _errs175 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing47;
if((data26.clusterType === undefined) && (missing47 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs176 = errors;
if("virtual" !== data26.clusterType){
errors++;
}
var valid72 = _errs176 === errors;
}
else {
var valid72 = true;
}
if(valid72){
if(data26.usage !== undefined){
const _errs177 = errors;
if("worker" !== data26.usage){
errors++;
}
var valid72 = _errs177 === errors;
}
else {
var valid72 = true;
}
}
}
}
var _valid28 = _errs175 === errors;
errors = _errs174;
if(_valid28){
const _errs178 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.proxyUrl !== undefined){
return false;
}
}
var _valid28 = _errs178 === errors;
valid71 = _valid28;
}
if(!valid71){
errors++;
return false;
}
var valid44 = _errs173 === errors;
if(valid44){
const _errs179 = errors;
const _errs180 = errors;
let valid74 = true;
const _errs181 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing48;
if((data26.clusterType === undefined) && (missing48 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
const _errs182 = errors;
if("virtual" !== data26.clusterType){
errors++;
}
var valid75 = _errs182 === errors;
}
else {
var valid75 = true;
}
if(valid75){
if(data26.usage !== undefined){
const _errs183 = errors;
if("worker" !== data26.usage){
errors++;
}
var valid75 = _errs183 === errors;
}
else {
var valid75 = true;
}
}
}
}
var _valid29 = _errs181 === errors;
errors = _errs180;
if(_valid29){
const _errs184 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.tlsServerName !== undefined){
return false;
}
}
var _valid29 = _errs184 === errors;
valid74 = _valid29;
}
if(!valid74){
errors++;
return false;
}
var valid44 = _errs179 === errors;
if(valid44){
const _errs185 = errors;
const _errs186 = errors;
let valid77 = true;
const _errs187 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing49;
if((data26.clusterType === undefined) && (missing49 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
errors++;
}
}
}
}
var _valid30 = _errs187 === errors;
errors = _errs186;
if(_valid30){
const _errs189 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.hostCluster !== undefined){
return false;
}
}
var _valid30 = _errs189 === errors;
valid77 = _valid30;
}
if(!valid77){
errors++;
return false;
}
var valid44 = _errs185 === errors;
if(valid44){
const _errs190 = errors;
const _errs191 = errors;
let valid80 = true;
const _errs192 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing50;
if((data26.clusterType === undefined) && (missing50 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
errors++;
}
}
}
}
var _valid31 = _errs192 === errors;
errors = _errs191;
if(_valid31){
const _errs194 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.vcluster !== undefined){
return false;
}
}
var _valid31 = _errs194 === errors;
valid80 = _valid31;
}
if(!valid80){
errors++;
return false;
}
var valid44 = _errs190 === errors;
if(valid44){
const _errs195 = errors;
const _errs196 = errors;
let valid83 = true;
const _errs197 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing51;
if((data26.apiServer === undefined) && (missing51 = "apiServer")){
errors++;
}
else {
if(data26.apiServer !== undefined){
let data66 = data26.apiServer;
const _errs198 = errors;
if(errors === _errs198){
if(typeof data66 === "string"){
if(!pattern5.test(data66)){
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
var _valid32 = _errs197 === errors;
errors = _errs196;
if(_valid32){
const _errs201 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing52;
if((data26.primaryDomain === undefined) && (missing52 = "primaryDomain")){
return false;
}
}
var _valid32 = _errs201 === errors;
valid83 = _valid32;
}
if(!valid83){
errors++;
return false;
}
var valid44 = _errs195 === errors;
if(valid44){
const _errs202 = errors;
const _errs203 = errors;
let valid85 = true;
const _errs204 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing53;
if((data26.usage === undefined) && (missing53 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
if("host" !== data26.usage){
errors++;
}
}
}
}
var _valid33 = _errs204 === errors;
errors = _errs203;
if(!_valid33){
const _errs206 = errors;
var _valid33 = _errs206 === errors;
valid85 = _valid33;
}
if(!valid85){
errors++;
return false;
}
var valid44 = _errs202 === errors;
if(valid44){
const _errs207 = errors;
const _errs208 = errors;
let valid87 = true;
const _errs209 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing54;
if((data26.usage === undefined) && (missing54 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
if("host" !== data26.usage){
errors++;
}
}
}
}
var _valid34 = _errs209 === errors;
errors = _errs208;
if(!_valid34){
const _errs211 = errors;
var _valid34 = _errs211 === errors;
valid87 = _valid34;
}
if(!valid87){
errors++;
return false;
}
var valid44 = _errs207 === errors;
if(valid44){
const _errs212 = errors;
const _errs213 = errors;
let valid89 = true;
const _errs214 = errors;
const _errs215 = errors;
let valid90 = false;
const _errs216 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing55;
if((data26.usage === undefined) && (missing55 = "usage")){
errors++;
}
else {
if(data26.usage !== undefined){
if("host" !== data26.usage){
errors++;
}
}
}
}
var _valid36 = _errs216 === errors;
valid90 = valid90 || _valid36;
if(!valid90){
const _errs218 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing56;
if((data26.workerType === undefined) && (missing56 = "workerType")){
errors++;
}
else {
if(data26.workerType !== undefined){
if("deployment" !== data26.workerType){
errors++;
}
}
}
}
var _valid36 = _errs218 === errors;
valid90 = valid90 || _valid36;
}
if(!valid90){
errors++;
}
else {
errors = _errs215;
}
var _valid35 = _errs214 === errors;
errors = _errs213;
if(!_valid35){
const _errs220 = errors;
var _valid35 = _errs220 === errors;
valid89 = _valid35;
}
if(!valid89){
errors++;
return false;
}
var valid44 = _errs212 === errors;
if(valid44){
const _errs221 = errors;
const _errs222 = errors;
let valid93 = true;
const _errs223 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing57;
if((data26.clusterType === undefined) && (missing57 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
errors++;
}
}
}
}
var _valid37 = _errs223 === errors;
errors = _errs222;
if(!_valid37){
const _errs225 = errors;
var _valid37 = _errs225 === errors;
valid93 = _valid37;
}
if(!valid93){
errors++;
return false;
}
var valid44 = _errs221 === errors;
if(valid44){
const _errs226 = errors;
const _errs227 = errors;
let valid95 = true;
const _errs228 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing58;
if((data26.clusterType === undefined) && (missing58 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("physical" !== data26.clusterType){
errors++;
}
}
}
}
var _valid38 = _errs228 === errors;
errors = _errs227;
if(!_valid38){
const _errs230 = errors;
var _valid38 = _errs230 === errors;
valid95 = _valid38;
}
if(!valid95){
errors++;
return false;
}
var valid44 = _errs226 === errors;
if(valid44){
const _errs231 = errors;
const _errs232 = errors;
let valid97 = true;
const _errs233 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing59;
if((data26.clusterType === undefined) && (missing59 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
errors++;
}
}
}
}
var _valid39 = _errs233 === errors;
errors = _errs232;
if(!_valid39){
const _errs235 = errors;
var _valid39 = _errs235 === errors;
valid97 = _valid39;
}
if(!valid97){
errors++;
return false;
}
var valid44 = _errs231 === errors;
if(valid44){
const _errs236 = errors;
const _errs237 = errors;
let valid99 = true;
const _errs238 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing60;
if((data26.clusterType === undefined) && (missing60 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
errors++;
}
}
}
}
var _valid40 = _errs238 === errors;
errors = _errs237;
if(!_valid40){
const _errs240 = errors;
var _valid40 = _errs240 === errors;
valid99 = _valid40;
}
if(!valid99){
errors++;
return false;
}
var valid44 = _errs236 === errors;
if(valid44){
const _errs241 = errors;
const _errs242 = errors;
let valid101 = true;
const _errs243 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing61;
if((data26.clusterType === undefined) && (missing61 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
errors++;
}
}
}
}
var _valid41 = _errs243 === errors;
errors = _errs242;
if(!_valid41){
const _errs245 = errors;
var _valid41 = _errs245 === errors;
valid101 = _valid41;
}
if(!valid101){
errors++;
return false;
}
var valid44 = _errs241 === errors;
if(valid44){
const _errs246 = errors;
const _errs247 = errors;
let valid103 = true;
const _errs248 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing62;
if((data26.clusterType === undefined) && (missing62 = "clusterType")){
errors++;
}
else {
if(data26.clusterType !== undefined){
if("virtual" !== data26.clusterType){
errors++;
}
}
}
}
var _valid42 = _errs248 === errors;
errors = _errs247;
if(!_valid42){
const _errs250 = errors;
var _valid42 = _errs250 === errors;
valid103 = _valid42;
}
if(!valid103){
errors++;
return false;
}
var valid44 = _errs246 === errors;
if(valid44){
const _errs251 = errors;
const _errs252 = errors;
let valid105 = true;
const _errs253 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing63;
if((data26.kubeconfig === undefined) && (missing63 = "kubeconfig")){
errors++;
}
else {
if(data26.kubeconfig !== undefined){
let data77 = data26.kubeconfig;
if(!(data77 && typeof data77 == "object" && !Array.isArray(data77))){
errors++;
}
const _errs256 = errors;
let valid107 = false;
const _errs257 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing64;
if((data77.apiVersion === undefined) && (missing64 = "apiVersion")){
errors++;
}
}
var _valid44 = _errs257 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs258 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing65;
if((data77.kind === undefined) && (missing65 = "kind")){
errors++;
}
}
var _valid44 = _errs258 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs259 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing66;
if((data77.preferences === undefined) && (missing66 = "preferences")){
errors++;
}
}
var _valid44 = _errs259 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs260 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing67;
if((data77.clusters === undefined) && (missing67 = "clusters")){
errors++;
}
}
var _valid44 = _errs260 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs261 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing68;
if((data77.contexts === undefined) && (missing68 = "contexts")){
errors++;
}
}
var _valid44 = _errs261 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs262 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing69;
if((data77.users === undefined) && (missing69 = "users")){
errors++;
}
}
var _valid44 = _errs262 === errors;
valid107 = valid107 || _valid44;
if(!valid107){
const _errs263 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
let missing70;
if((data77["current-context"] === undefined) && (missing70 = "current-context")){
errors++;
}
}
var _valid44 = _errs263 === errors;
valid107 = valid107 || _valid44;
}
}
}
}
}
}
if(!valid107){
errors++;
}
else {
errors = _errs256;
}
}
}
}
var _valid43 = _errs253 === errors;
errors = _errs252;
if(_valid43){
const _errs264 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.kubeconfig !== undefined){
return false;
}
}
var _valid43 = _errs264 === errors;
valid105 = _valid43;
}
if(!valid105){
errors++;
return false;
}
var valid44 = _errs251 === errors;
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
}
}
}
}
if(errors === _errs118){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing71;
if((((data26.apiServer === undefined) && (missing71 = "apiServer")) || ((data26.clusterType === undefined) && (missing71 = "clusterType"))) || ((data26.usage === undefined) && (missing71 = "usage"))){
return false;
}
else {
const _errs265 = errors;
for(const key6 in data26){
if(!(func0.call(schema0.properties.spec.properties, key6))){
return false;
break;
}
}
if(_errs265 === errors){
if(data26.apiServer !== undefined){
let data79 = data26.apiServer;
const _errs266 = errors;
if(errors === _errs266){
if(typeof data79 === "string"){
if(!pattern6.test(data79)){
return false;
}
}
else {
return false;
}
}
var valid109 = _errs266 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.proxyUrl !== undefined){
let data80 = data26.proxyUrl;
const _errs268 = errors;
if(errors === _errs268){
if(typeof data80 === "string"){
if(!pattern7.test(data80)){
return false;
}
}
else {
return false;
}
}
var valid109 = _errs268 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.tlsServerName !== undefined){
let data81 = data26.tlsServerName;
const _errs270 = errors;
if(errors === _errs270){
if(typeof data81 === "string"){
if(!pattern8.test(data81)){
return false;
}
}
else {
return false;
}
}
var valid109 = _errs270 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.clusterKind !== undefined){
let data82 = data26.clusterKind;
const _errs272 = errors;
if(typeof data82 !== "string"){
return false;
}
if(!(data82 === "kubernetes")){
return false;
}
var valid109 = _errs272 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.clusterType !== undefined){
let data83 = data26.clusterType;
const _errs274 = errors;
if(typeof data83 !== "string"){
return false;
}
if(!((data83 === "physical") || (data83 === "virtual"))){
return false;
}
var valid109 = _errs274 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.usage !== undefined){
let data84 = data26.usage;
const _errs276 = errors;
if(typeof data84 !== "string"){
return false;
}
if(!((data84 === "host") || (data84 === "worker"))){
return false;
}
var valid109 = _errs276 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.workerType !== undefined){
let data85 = data26.workerType;
const _errs278 = errors;
if(typeof data85 !== "string"){
return false;
}
if(!((data85 === "deployment") || (data85 === "pipeline"))){
return false;
}
var valid109 = _errs278 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.hostCluster !== undefined){
let data86 = data26.hostCluster;
const _errs280 = errors;
if(errors === _errs280){
if(typeof data86 === "string"){
if(!pattern1.test(data86)){
return false;
}
}
else {
return false;
}
}
var valid109 = _errs280 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.primaryDomain !== undefined){
let data87 = data26.primaryDomain;
const _errs282 = errors;
if(errors === _errs282){
if(typeof data87 === "string"){
if(!pattern8.test(data87)){
return false;
}
}
else {
return false;
}
}
var valid109 = _errs282 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.argocdHost !== undefined){
let data88 = data26.argocdHost;
const _errs284 = errors;
if(errors === _errs284){
if(typeof data88 === "string"){
if(!pattern8.test(data88)){
return false;
}
}
else {
return false;
}
}
var valid109 = _errs284 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.tektonHost !== undefined){
let data89 = data26.tektonHost;
const _errs286 = errors;
if(errors === _errs286){
if(typeof data89 === "string"){
if(!pattern8.test(data89)){
return false;
}
}
else {
return false;
}
}
var valid109 = _errs286 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.traefik !== undefined){
let data90 = data26.traefik;
const _errs288 = errors;
if(errors === _errs288){
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
const _errs290 = errors;
for(const key7 in data90){
if(!((key7 === "httpNodePort") || (key7 === "httpsNodePort"))){
return false;
break;
}
}
if(_errs290 === errors){
if(data90.httpNodePort !== undefined){
let data91 = data90.httpNodePort;
const _errs291 = errors;
if((!((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91)))) && (typeof data91 !== "string")){
return false;
}
if(errors === _errs291){
if(typeof data91 == "number"){
if(data91 > 32767 || isNaN(data91)){
return false;
}
else {
if(data91 < 30000 || isNaN(data91)){
return false;
}
}
}
if(errors === _errs291){
if(typeof data91 === "string"){
if(!pattern13.test(data91)){
return false;
}
}
}
}
var valid110 = _errs291 === errors;
}
else {
var valid110 = true;
}
if(valid110){
if(data90.httpsNodePort !== undefined){
let data92 = data90.httpsNodePort;
const _errs293 = errors;
if((!((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92)))) && (typeof data92 !== "string")){
return false;
}
if(errors === _errs293){
if(typeof data92 == "number"){
if(data92 > 32767 || isNaN(data92)){
return false;
}
else {
if(data92 < 30000 || isNaN(data92)){
return false;
}
}
}
if(errors === _errs293){
if(typeof data92 === "string"){
if(!pattern13.test(data92)){
return false;
}
}
}
}
var valid110 = _errs293 === errors;
}
else {
var valid110 = true;
}
}
}
}
else {
return false;
}
}
var valid109 = _errs288 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.vcluster !== undefined){
let data93 = data26.vcluster;
const _errs295 = errors;
if(errors === _errs295){
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
const _errs297 = errors;
for(const key8 in data93){
if(!(key8 === "httpsNodePort")){
return false;
break;
}
}
if(_errs297 === errors){
if(data93.httpsNodePort !== undefined){
let data94 = data93.httpsNodePort;
const _errs298 = errors;
if((!((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94)))) && (typeof data94 !== "string")){
return false;
}
if(errors === _errs298){
if(typeof data94 == "number"){
if(data94 > 32767 || isNaN(data94)){
return false;
}
else {
if(data94 < 30000 || isNaN(data94)){
return false;
}
}
}
if(errors === _errs298){
if(typeof data94 === "string"){
if(!pattern13.test(data94)){
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
var valid109 = _errs295 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.kubeconfig !== undefined){
let data95 = data26.kubeconfig;
const _errs300 = errors;
const _errs302 = errors;
const _errs303 = errors;
let valid113 = true;
const _errs304 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing72;
if((data95.from === undefined) && (missing72 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data96 = data95.from;
if(!((((((data96 === "variable") || (data96 === "secret")) || (data96 === "vault")) || (data96 === "aws")) || (data96 === "gcp")) || (data96 === "azure"))){
errors++;
}
}
}
}
var _valid45 = _errs304 === errors;
errors = _errs303;
if(_valid45){
const _errs306 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.sealed !== undefined){
return false;
}
}
var _valid45 = _errs306 === errors;
valid113 = _valid45;
}
if(!valid113){
errors++;
return false;
}
var valid112 = _errs302 === errors;
if(valid112){
const _errs307 = errors;
const _errs308 = errors;
let valid116 = true;
const _errs309 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing73;
if((data95.from === undefined) && (missing73 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
if(!(data95.from === "aws")){
errors++;
}
}
}
}
var _valid46 = _errs309 === errors;
errors = _errs308;
if(_valid46){
const _errs311 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing74;
if((data95.clusterName === undefined) && (missing74 = "clusterName")){
return false;
}
}
var _valid46 = _errs311 === errors;
valid116 = _valid46;
}
if(!valid116){
errors++;
return false;
}
var valid112 = _errs307 === errors;
if(valid112){
const _errs312 = errors;
const _errs313 = errors;
let valid118 = true;
const _errs314 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing75;
if((data95.from === undefined) && (missing75 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
if(!(data95.from === "azure")){
errors++;
}
}
}
}
var _valid47 = _errs314 === errors;
errors = _errs313;
if(_valid47){
const _errs316 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing76;
if((data95.clientId === undefined) && (missing76 = "clientId")){
return false;
}
}
var _valid47 = _errs316 === errors;
valid118 = _valid47;
}
if(!valid118){
errors++;
return false;
}
var valid112 = _errs312 === errors;
if(valid112){
const _errs317 = errors;
const _errs318 = errors;
let valid120 = true;
const _errs319 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing77;
if((data95.from === undefined) && (missing77 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data100 = data95.from;
if(!(((data100 === "aws") || (data100 === "gcp")) || (data100 === "azure"))){
errors++;
}
}
}
}
var _valid48 = _errs319 === errors;
errors = _errs318;
if(_valid48){
const _errs321 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing78;
if((data95.ca === undefined) && (missing78 = "ca")){
return false;
}
}
var _valid48 = _errs321 === errors;
valid120 = _valid48;
}
if(!valid120){
errors++;
return false;
}
var valid112 = _errs317 === errors;
if(valid112){
const _errs322 = errors;
const _errs323 = errors;
let valid122 = true;
const _errs324 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing79;
if((data95.from === undefined) && (missing79 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data101 = data95.from;
if(!((((data101 === "sealed") || (data101 === "variable")) || (data101 === "secret")) || (data101 === "vault"))){
errors++;
}
}
}
}
var _valid49 = _errs324 === errors;
errors = _errs323;
if(_valid49){
const _errs326 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.ca !== undefined){
return false;
}
}
var _valid49 = _errs326 === errors;
valid122 = _valid49;
}
if(!valid122){
errors++;
return false;
}
var valid112 = _errs322 === errors;
if(valid112){
const _errs327 = errors;
const _errs328 = errors;
let valid125 = true;
const _errs329 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing80;
if((data95.from === undefined) && (missing80 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data103 = data95.from;
if(!((((((data103 === "sealed") || (data103 === "variable")) || (data103 === "secret")) || (data103 === "vault")) || (data103 === "gcp")) || (data103 === "azure"))){
errors++;
}
}
}
}
var _valid50 = _errs329 === errors;
errors = _errs328;
if(_valid50){
const _errs331 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.clusterName !== undefined){
return false;
}
}
var _valid50 = _errs331 === errors;
valid125 = _valid50;
}
if(!valid125){
errors++;
return false;
}
var valid112 = _errs327 === errors;
if(valid112){
const _errs332 = errors;
const _errs333 = errors;
let valid128 = true;
const _errs334 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing81;
if((data95.from === undefined) && (missing81 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data105 = data95.from;
if(!((((((data105 === "sealed") || (data105 === "variable")) || (data105 === "secret")) || (data105 === "vault")) || (data105 === "gcp")) || (data105 === "azure"))){
errors++;
}
}
}
}
var _valid51 = _errs334 === errors;
errors = _errs333;
if(_valid51){
const _errs336 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.roleArn !== undefined){
return false;
}
}
var _valid51 = _errs336 === errors;
valid128 = _valid51;
}
if(!valid128){
errors++;
return false;
}
var valid112 = _errs332 === errors;
if(valid112){
const _errs337 = errors;
const _errs338 = errors;
let valid131 = true;
const _errs339 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing82;
if((data95.from === undefined) && (missing82 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data107 = data95.from;
if(!((((((data107 === "sealed") || (data107 === "variable")) || (data107 === "secret")) || (data107 === "vault")) || (data107 === "aws")) || (data107 === "gcp"))){
errors++;
}
}
}
}
var _valid52 = _errs339 === errors;
errors = _errs338;
if(_valid52){
const _errs341 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.clientId !== undefined){
return false;
}
}
var _valid52 = _errs341 === errors;
valid131 = _valid52;
}
if(!valid131){
errors++;
return false;
}
var valid112 = _errs337 === errors;
if(valid112){
const _errs342 = errors;
const _errs343 = errors;
let valid134 = true;
const _errs344 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing83;
if((data95.from === undefined) && (missing83 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data109 = data95.from;
if(!((((((data109 === "sealed") || (data109 === "variable")) || (data109 === "secret")) || (data109 === "vault")) || (data109 === "aws")) || (data109 === "gcp"))){
errors++;
}
}
}
}
var _valid53 = _errs344 === errors;
errors = _errs343;
if(_valid53){
const _errs346 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.tenantId !== undefined){
return false;
}
}
var _valid53 = _errs346 === errors;
valid134 = _valid53;
}
if(!valid134){
errors++;
return false;
}
var valid112 = _errs342 === errors;
if(valid112){
const _errs347 = errors;
const _errs348 = errors;
let valid137 = true;
const _errs349 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing84;
if((data95.from === undefined) && (missing84 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data111 = data95.from;
if(!((((((data111 === "sealed") || (data111 === "variable")) || (data111 === "secret")) || (data111 === "vault")) || (data111 === "aws")) || (data111 === "gcp"))){
errors++;
}
}
}
}
var _valid54 = _errs349 === errors;
errors = _errs348;
if(_valid54){
const _errs351 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.environment !== undefined){
return false;
}
}
var _valid54 = _errs351 === errors;
valid137 = _valid54;
}
if(!valid137){
errors++;
return false;
}
var valid112 = _errs347 === errors;
if(valid112){
const _errs352 = errors;
const _errs353 = errors;
let valid140 = true;
const _errs354 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing85;
if((data95.from === undefined) && (missing85 = "from")){
errors++;
}
else {
if(data95.from !== undefined){
let data113 = data95.from;
if(!(((data113 === "aws") || (data113 === "gcp")) || (data113 === "azure"))){
errors++;
}
}
}
}
var _valid55 = _errs354 === errors;
errors = _errs353;
if(_valid55){
const _errs356 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.exchange !== undefined){
return false;
}
}
var _valid55 = _errs356 === errors;
valid140 = _valid55;
}
if(!valid140){
errors++;
return false;
}
var valid112 = _errs352 === errors;
if(valid112){
const _errs357 = errors;
const _errs358 = errors;
let valid143 = true;
const _errs359 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing86;
if((data95.ca === undefined) && (missing86 = "ca")){
errors++;
}
}
var _valid56 = _errs359 === errors;
errors = _errs358;
if(_valid56){
const _errs362 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing87;
if((data95.from === undefined) && (missing87 = "from")){
return false;
}
}
var _valid56 = _errs362 === errors;
valid143 = _valid56;
}
if(!valid143){
errors++;
return false;
}
var valid112 = _errs357 === errors;
if(valid112){
const _errs363 = errors;
const _errs364 = errors;
let valid145 = true;
const _errs365 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing88;
if((data95.clusterName === undefined) && (missing88 = "clusterName")){
errors++;
}
}
var _valid57 = _errs365 === errors;
errors = _errs364;
if(_valid57){
const _errs368 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing89;
if((data95.from === undefined) && (missing89 = "from")){
return false;
}
}
var _valid57 = _errs368 === errors;
valid145 = _valid57;
}
if(!valid145){
errors++;
return false;
}
var valid112 = _errs363 === errors;
if(valid112){
const _errs369 = errors;
const _errs370 = errors;
let valid147 = true;
const _errs371 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing90;
if((data95.roleArn === undefined) && (missing90 = "roleArn")){
errors++;
}
}
var _valid58 = _errs371 === errors;
errors = _errs370;
if(_valid58){
const _errs374 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing91;
if((data95.from === undefined) && (missing91 = "from")){
return false;
}
}
var _valid58 = _errs374 === errors;
valid147 = _valid58;
}
if(!valid147){
errors++;
return false;
}
var valid112 = _errs369 === errors;
if(valid112){
const _errs375 = errors;
const _errs376 = errors;
let valid149 = true;
const _errs377 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing92;
if((data95.clientId === undefined) && (missing92 = "clientId")){
errors++;
}
}
var _valid59 = _errs377 === errors;
errors = _errs376;
if(_valid59){
const _errs380 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing93;
if((data95.from === undefined) && (missing93 = "from")){
return false;
}
}
var _valid59 = _errs380 === errors;
valid149 = _valid59;
}
if(!valid149){
errors++;
return false;
}
var valid112 = _errs375 === errors;
if(valid112){
const _errs381 = errors;
const _errs382 = errors;
let valid151 = true;
const _errs383 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing94;
if((data95.tenantId === undefined) && (missing94 = "tenantId")){
errors++;
}
}
var _valid60 = _errs383 === errors;
errors = _errs382;
if(_valid60){
const _errs386 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing95;
if((data95.from === undefined) && (missing95 = "from")){
return false;
}
}
var _valid60 = _errs386 === errors;
valid151 = _valid60;
}
if(!valid151){
errors++;
return false;
}
var valid112 = _errs381 === errors;
if(valid112){
const _errs387 = errors;
const _errs388 = errors;
let valid153 = true;
const _errs389 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing96;
if((data95.environment === undefined) && (missing96 = "environment")){
errors++;
}
}
var _valid61 = _errs389 === errors;
errors = _errs388;
if(_valid61){
const _errs392 = errors;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing97;
if((data95.from === undefined) && (missing97 = "from")){
return false;
}
}
var _valid61 = _errs392 === errors;
valid153 = _valid61;
}
if(!valid153){
errors++;
return false;
}
var valid112 = _errs387 === errors;
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
if(errors === _errs300){
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
const _errs393 = errors;
for(const key9 in data95){
if(!((func0.call(schema0.properties.spec.properties.kubeconfig.properties, key9)) || (pattern16.test(key9)))){
return false;
break;
}
}
if(_errs393 === errors){
if(data95.from !== undefined){
let data121 = data95.from;
const _errs394 = errors;
if(typeof data121 !== "string"){
return false;
}
if(!(((((((data121 === "sealed") || (data121 === "variable")) || (data121 === "secret")) || (data121 === "vault")) || (data121 === "aws")) || (data121 === "gcp")) || (data121 === "azure"))){
return false;
}
var valid155 = _errs394 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.exchange !== undefined){
let data122 = data95.exchange;
const _errs396 = errors;
if(typeof data122 !== "string"){
return false;
}
if(!(data122 === "token")){
return false;
}
var valid155 = _errs396 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.sealed !== undefined){
let data123 = data95.sealed;
const _errs398 = errors;
if(errors === _errs398){
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
let missing98;
if((((data123.fingerprint === undefined) && (missing98 = "fingerprint")) || ((data123.expires === undefined) && (missing98 = "expires"))) || ((data123.recipients === undefined) && (missing98 = "recipients"))){
return false;
}
else {
const _errs400 = errors;
for(const key10 in data123){
if(!(((((key10 === "fingerprint") || (key10 === "expires")) || (key10 === "server")) || (key10 === "recipients")) || (key10 === "exposedTo"))){
return false;
break;
}
}
if(_errs400 === errors){
if(data123.fingerprint !== undefined){
let data124 = data123.fingerprint;
const _errs401 = errors;
if(errors === _errs401){
if(typeof data124 === "string"){
if(!pattern17.test(data124)){
return false;
}
}
else {
return false;
}
}
var valid156 = _errs401 === errors;
}
else {
var valid156 = true;
}
if(valid156){
if(data123.expires !== undefined){
let data125 = data123.expires;
const _errs403 = errors;
if(errors === _errs403){
if(typeof data125 === "string"){
if(!pattern18.test(data125)){
return false;
}
}
else {
return false;
}
}
var valid156 = _errs403 === errors;
}
else {
var valid156 = true;
}
if(valid156){
if(data123.server !== undefined){
let data126 = data123.server;
const _errs405 = errors;
if(errors === _errs405){
if(typeof data126 === "string"){
if(!pattern19.test(data126)){
return false;
}
}
else {
return false;
}
}
var valid156 = _errs405 === errors;
}
else {
var valid156 = true;
}
if(valid156){
if(data123.recipients !== undefined){
let data127 = data123.recipients;
const _errs407 = errors;
if(errors === _errs407){
if(Array.isArray(data127)){
if(data127.length < 1){
return false;
}
else {
var valid157 = true;
const len0 = data127.length;
for(let i0=0; i0<len0; i0++){
let data128 = data127[i0];
const _errs409 = errors;
if(errors === _errs409){
if(typeof data128 === "string"){
if(!pattern20.test(data128)){
return false;
}
}
else {
return false;
}
}
var valid157 = _errs409 === errors;
if(!valid157){
break;
}
}
if(valid157){
let i1 = data127.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data127[i1];
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
var valid156 = _errs407 === errors;
}
else {
var valid156 = true;
}
if(valid156){
if(data123.exposedTo !== undefined){
let data129 = data123.exposedTo;
const _errs411 = errors;
if(errors === _errs411){
if(Array.isArray(data129)){
if(data129.length < 1){
return false;
}
else {
var valid159 = true;
const len1 = data129.length;
for(let i2=0; i2<len1; i2++){
let data130 = data129[i2];
const _errs413 = errors;
if(errors === _errs413){
if(typeof data130 === "string"){
if(!pattern20.test(data130)){
return false;
}
}
else {
return false;
}
}
var valid159 = _errs413 === errors;
if(!valid159){
break;
}
}
if(valid159){
let i3 = data129.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data129[i3];
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
var valid156 = _errs411 === errors;
}
else {
var valid156 = true;
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
var valid155 = _errs398 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.ca !== undefined){
let data131 = data95.ca;
const _errs415 = errors;
if(errors === _errs415){
if(typeof data131 === "string"){
if(!pattern22.test(data131)){
return false;
}
}
else {
return false;
}
}
var valid155 = _errs415 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.clusterName !== undefined){
let data132 = data95.clusterName;
const _errs417 = errors;
if(errors === _errs417){
if(typeof data132 === "string"){
if(!pattern23.test(data132)){
return false;
}
}
else {
return false;
}
}
var valid155 = _errs417 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.roleArn !== undefined){
let data133 = data95.roleArn;
const _errs419 = errors;
if(errors === _errs419){
if(typeof data133 === "string"){
if(!pattern24.test(data133)){
return false;
}
}
else {
return false;
}
}
var valid155 = _errs419 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.clientId !== undefined){
let data134 = data95.clientId;
const _errs421 = errors;
if(errors === _errs421){
if(typeof data134 === "string"){
if(!pattern25.test(data134)){
return false;
}
}
else {
return false;
}
}
var valid155 = _errs421 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.tenantId !== undefined){
let data135 = data95.tenantId;
const _errs423 = errors;
if(errors === _errs423){
if(typeof data135 === "string"){
if(!pattern25.test(data135)){
return false;
}
}
else {
return false;
}
}
var valid155 = _errs423 === errors;
}
else {
var valid155 = true;
}
if(valid155){
if(data95.environment !== undefined){
let data136 = data95.environment;
const _errs425 = errors;
if(typeof data136 !== "string"){
return false;
}
if(!(((data136 === "AzurePublicCloud") || (data136 === "AzureUSGovernmentCloud")) || (data136 === "AzureChinaCloud"))){
return false;
}
var valid155 = _errs425 === errors;
}
else {
var valid155 = true;
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
var valid109 = _errs300 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.componentsList !== undefined){
let data137 = data26.componentsList;
const _errs427 = errors;
if(errors === _errs427){
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
const _errs429 = errors;
for(const key11 in data137){
if(!(func0.call(schema0.properties.spec.properties.componentsList.properties, key11))){
return false;
break;
}
}
if(_errs429 === errors){
if(data137.certManagement !== undefined){
let data138 = data137.certManagement;
const _errs430 = errors;
if(errors === _errs430){
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
const _errs432 = errors;
for(const key12 in data138){
if(!(((key12 === "name") || (key12 === "namespace")) || (key12 === "additions"))){
return false;
break;
}
}
if(_errs432 === errors){
if(data138.name !== undefined){
let data139 = data138.name;
const _errs433 = errors;
if(errors === _errs433){
if(typeof data139 === "string"){
if(!pattern27.test(data139)){
return false;
}
}
else {
return false;
}
}
var valid162 = _errs433 === errors;
}
else {
var valid162 = true;
}
if(valid162){
if(data138.namespace !== undefined){
let data140 = data138.namespace;
const _errs435 = errors;
if(errors === _errs435){
if(typeof data140 === "string"){
if(!pattern27.test(data140)){
return false;
}
}
else {
return false;
}
}
var valid162 = _errs435 === errors;
}
else {
var valid162 = true;
}
if(valid162){
if(data138.additions !== undefined){
let data141 = data138.additions;
const _errs437 = errors;
if(errors === _errs437){
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
for(const key13 in data141){
const _errs440 = errors;
if(typeof data141[key13] !== "string"){
return false;
}
var valid163 = _errs440 === errors;
if(!valid163){
break;
}
}
}
else {
return false;
}
}
var valid162 = _errs437 === errors;
}
else {
var valid162 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs430 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.deployment !== undefined){
let data143 = data137.deployment;
const _errs442 = errors;
if(errors === _errs442){
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
const _errs444 = errors;
for(const key14 in data143){
if(!(((key14 === "name") || (key14 === "namespace")) || (key14 === "additions"))){
return false;
break;
}
}
if(_errs444 === errors){
if(data143.name !== undefined){
let data144 = data143.name;
const _errs445 = errors;
if(errors === _errs445){
if(typeof data144 === "string"){
if(!pattern27.test(data144)){
return false;
}
}
else {
return false;
}
}
var valid164 = _errs445 === errors;
}
else {
var valid164 = true;
}
if(valid164){
if(data143.namespace !== undefined){
let data145 = data143.namespace;
const _errs447 = errors;
if(errors === _errs447){
if(typeof data145 === "string"){
if(!pattern27.test(data145)){
return false;
}
}
else {
return false;
}
}
var valid164 = _errs447 === errors;
}
else {
var valid164 = true;
}
if(valid164){
if(data143.additions !== undefined){
let data146 = data143.additions;
const _errs449 = errors;
if(errors === _errs449){
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
const _errs451 = errors;
for(const key15 in data146){
if(!(key15 === "host")){
const _errs452 = errors;
if(typeof data146[key15] !== "string"){
return false;
}
var valid165 = _errs452 === errors;
if(!valid165){
break;
}
}
}
if(_errs451 === errors){
if(data146.host !== undefined){
let data148 = data146.host;
const _errs454 = errors;
if(errors === _errs454){
if(typeof data148 === "string"){
if(!pattern8.test(data148)){
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
var valid164 = _errs449 === errors;
}
else {
var valid164 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs442 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.eventListener !== undefined){
let data149 = data137.eventListener;
const _errs456 = errors;
if(errors === _errs456){
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
const _errs458 = errors;
for(const key16 in data149){
if(!(((key16 === "name") || (key16 === "namespace")) || (key16 === "additions"))){
return false;
break;
}
}
if(_errs458 === errors){
if(data149.name !== undefined){
let data150 = data149.name;
const _errs459 = errors;
if(errors === _errs459){
if(typeof data150 === "string"){
if(!pattern27.test(data150)){
return false;
}
}
else {
return false;
}
}
var valid167 = _errs459 === errors;
}
else {
var valid167 = true;
}
if(valid167){
if(data149.namespace !== undefined){
let data151 = data149.namespace;
const _errs461 = errors;
if(errors === _errs461){
if(typeof data151 === "string"){
if(!pattern27.test(data151)){
return false;
}
}
else {
return false;
}
}
var valid167 = _errs461 === errors;
}
else {
var valid167 = true;
}
if(valid167){
if(data149.additions !== undefined){
let data152 = data149.additions;
const _errs463 = errors;
if(errors === _errs463){
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
for(const key17 in data152){
const _errs466 = errors;
if(typeof data152[key17] !== "string"){
return false;
}
var valid168 = _errs466 === errors;
if(!valid168){
break;
}
}
}
else {
return false;
}
}
var valid167 = _errs463 === errors;
}
else {
var valid167 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs456 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.gateway !== undefined){
let data154 = data137.gateway;
const _errs468 = errors;
if(errors === _errs468){
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
const _errs470 = errors;
for(const key18 in data154){
if(!(((key18 === "name") || (key18 === "namespace")) || (key18 === "additions"))){
return false;
break;
}
}
if(_errs470 === errors){
if(data154.name !== undefined){
let data155 = data154.name;
const _errs471 = errors;
if(errors === _errs471){
if(typeof data155 === "string"){
if(!pattern27.test(data155)){
return false;
}
}
else {
return false;
}
}
var valid169 = _errs471 === errors;
}
else {
var valid169 = true;
}
if(valid169){
if(data154.namespace !== undefined){
let data156 = data154.namespace;
const _errs473 = errors;
if(errors === _errs473){
if(typeof data156 === "string"){
if(!pattern27.test(data156)){
return false;
}
}
else {
return false;
}
}
var valid169 = _errs473 === errors;
}
else {
var valid169 = true;
}
if(valid169){
if(data154.additions !== undefined){
let data157 = data154.additions;
const _errs475 = errors;
if(errors === _errs475){
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
const _errs477 = errors;
for(const key19 in data157){
if(!((key19 === "httpNodePort") || (key19 === "httpsNodePort"))){
const _errs478 = errors;
if(typeof data157[key19] !== "string"){
return false;
}
var valid170 = _errs478 === errors;
if(!valid170){
break;
}
}
}
if(_errs477 === errors){
if(data157.httpNodePort !== undefined){
let data159 = data157.httpNodePort;
const _errs480 = errors;
if(errors === _errs480){
if(typeof data159 === "string"){
if(!pattern13.test(data159)){
return false;
}
}
else {
return false;
}
}
var valid171 = _errs480 === errors;
}
else {
var valid171 = true;
}
if(valid171){
if(data157.httpsNodePort !== undefined){
let data160 = data157.httpsNodePort;
const _errs482 = errors;
if(errors === _errs482){
if(typeof data160 === "string"){
if(!pattern13.test(data160)){
return false;
}
}
else {
return false;
}
}
var valid171 = _errs482 === errors;
}
else {
var valid171 = true;
}
}
}
}
else {
return false;
}
}
var valid169 = _errs475 === errors;
}
else {
var valid169 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs468 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.multiTenant !== undefined){
let data161 = data137.multiTenant;
const _errs484 = errors;
if(errors === _errs484){
if(data161 && typeof data161 == "object" && !Array.isArray(data161)){
const _errs486 = errors;
for(const key20 in data161){
if(!(((key20 === "name") || (key20 === "namespace")) || (key20 === "additions"))){
return false;
break;
}
}
if(_errs486 === errors){
if(data161.name !== undefined){
let data162 = data161.name;
const _errs487 = errors;
if(errors === _errs487){
if(typeof data162 === "string"){
if(!pattern27.test(data162)){
return false;
}
}
else {
return false;
}
}
var valid172 = _errs487 === errors;
}
else {
var valid172 = true;
}
if(valid172){
if(data161.namespace !== undefined){
let data163 = data161.namespace;
const _errs489 = errors;
if(errors === _errs489){
if(typeof data163 === "string"){
if(!pattern27.test(data163)){
return false;
}
}
else {
return false;
}
}
var valid172 = _errs489 === errors;
}
else {
var valid172 = true;
}
if(valid172){
if(data161.additions !== undefined){
let data164 = data161.additions;
const _errs491 = errors;
if(errors === _errs491){
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
const _errs493 = errors;
for(const key21 in data164){
if(!(((key21 === "productResourceKustomizeFileFolder") || (key21 === "productResourceRevision")) || (key21 === "syncResourceTypes"))){
const _errs494 = errors;
if(typeof data164[key21] !== "string"){
return false;
}
var valid173 = _errs494 === errors;
if(!valid173){
break;
}
}
}
if(_errs493 === errors){
if(data164.productResourceKustomizeFileFolder !== undefined){
let data166 = data164.productResourceKustomizeFileFolder;
const _errs496 = errors;
if(errors === _errs496){
if(typeof data166 === "string"){
if(!pattern40.test(data166)){
return false;
}
}
else {
return false;
}
}
var valid174 = _errs496 === errors;
}
else {
var valid174 = true;
}
if(valid174){
if(data164.productResourceRevision !== undefined){
let data167 = data164.productResourceRevision;
const _errs498 = errors;
if(errors === _errs498){
if(typeof data167 === "string"){
if(!pattern40.test(data167)){
return false;
}
}
else {
return false;
}
}
var valid174 = _errs498 === errors;
}
else {
var valid174 = true;
}
if(valid174){
if(data164.syncResourceTypes !== undefined){
let data168 = data164.syncResourceTypes;
const _errs500 = errors;
if(errors === _errs500){
if(typeof data168 === "string"){
if(!pattern40.test(data168)){
return false;
}
}
else {
return false;
}
}
var valid174 = _errs500 === errors;
}
else {
var valid174 = true;
}
}
}
}
}
else {
return false;
}
}
var valid172 = _errs491 === errors;
}
else {
var valid172 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs484 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.oauthProxy !== undefined){
let data169 = data137.oauthProxy;
const _errs502 = errors;
if(errors === _errs502){
if(data169 && typeof data169 == "object" && !Array.isArray(data169)){
const _errs504 = errors;
for(const key22 in data169){
if(!(((key22 === "name") || (key22 === "namespace")) || (key22 === "additions"))){
return false;
break;
}
}
if(_errs504 === errors){
if(data169.name !== undefined){
let data170 = data169.name;
const _errs505 = errors;
if(errors === _errs505){
if(typeof data170 === "string"){
if(!pattern27.test(data170)){
return false;
}
}
else {
return false;
}
}
var valid175 = _errs505 === errors;
}
else {
var valid175 = true;
}
if(valid175){
if(data169.namespace !== undefined){
let data171 = data169.namespace;
const _errs507 = errors;
if(errors === _errs507){
if(typeof data171 === "string"){
if(!pattern27.test(data171)){
return false;
}
}
else {
return false;
}
}
var valid175 = _errs507 === errors;
}
else {
var valid175 = true;
}
if(valid175){
if(data169.additions !== undefined){
let data172 = data169.additions;
const _errs509 = errors;
if(errors === _errs509){
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
for(const key23 in data172){
const _errs512 = errors;
if(typeof data172[key23] !== "string"){
return false;
}
var valid176 = _errs512 === errors;
if(!valid176){
break;
}
}
}
else {
return false;
}
}
var valid175 = _errs509 === errors;
}
else {
var valid175 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs502 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.pipeline !== undefined){
let data174 = data137.pipeline;
const _errs514 = errors;
if(errors === _errs514){
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
const _errs516 = errors;
for(const key24 in data174){
if(!(((key24 === "name") || (key24 === "namespace")) || (key24 === "additions"))){
return false;
break;
}
}
if(_errs516 === errors){
if(data174.name !== undefined){
let data175 = data174.name;
const _errs517 = errors;
if(errors === _errs517){
if(typeof data175 === "string"){
if(!pattern27.test(data175)){
return false;
}
}
else {
return false;
}
}
var valid177 = _errs517 === errors;
}
else {
var valid177 = true;
}
if(valid177){
if(data174.namespace !== undefined){
let data176 = data174.namespace;
const _errs519 = errors;
if(errors === _errs519){
if(typeof data176 === "string"){
if(!pattern27.test(data176)){
return false;
}
}
else {
return false;
}
}
var valid177 = _errs519 === errors;
}
else {
var valid177 = true;
}
if(valid177){
if(data174.additions !== undefined){
let data177 = data174.additions;
const _errs521 = errors;
if(errors === _errs521){
if(data177 && typeof data177 == "object" && !Array.isArray(data177)){
const _errs523 = errors;
for(const key25 in data177){
if(!(key25 === "host")){
const _errs524 = errors;
if(typeof data177[key25] !== "string"){
return false;
}
var valid178 = _errs524 === errors;
if(!valid178){
break;
}
}
}
if(_errs523 === errors){
if(data177.host !== undefined){
let data179 = data177.host;
const _errs526 = errors;
if(errors === _errs526){
if(typeof data179 === "string"){
if(!pattern8.test(data179)){
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
var valid177 = _errs521 === errors;
}
else {
var valid177 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs514 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.progressiveDelivery !== undefined){
let data180 = data137.progressiveDelivery;
const _errs528 = errors;
if(errors === _errs528){
if(data180 && typeof data180 == "object" && !Array.isArray(data180)){
const _errs530 = errors;
for(const key26 in data180){
if(!(((key26 === "name") || (key26 === "namespace")) || (key26 === "additions"))){
return false;
break;
}
}
if(_errs530 === errors){
if(data180.name !== undefined){
let data181 = data180.name;
const _errs531 = errors;
if(errors === _errs531){
if(typeof data181 === "string"){
if(!pattern27.test(data181)){
return false;
}
}
else {
return false;
}
}
var valid180 = _errs531 === errors;
}
else {
var valid180 = true;
}
if(valid180){
if(data180.namespace !== undefined){
let data182 = data180.namespace;
const _errs533 = errors;
if(errors === _errs533){
if(typeof data182 === "string"){
if(!pattern27.test(data182)){
return false;
}
}
else {
return false;
}
}
var valid180 = _errs533 === errors;
}
else {
var valid180 = true;
}
if(valid180){
if(data180.additions !== undefined){
let data183 = data180.additions;
const _errs535 = errors;
if(errors === _errs535){
if(data183 && typeof data183 == "object" && !Array.isArray(data183)){
for(const key27 in data183){
const _errs538 = errors;
if(typeof data183[key27] !== "string"){
return false;
}
var valid181 = _errs538 === errors;
if(!valid181){
break;
}
}
}
else {
return false;
}
}
var valid180 = _errs535 === errors;
}
else {
var valid180 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs528 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.secretManagement !== undefined){
let data185 = data137.secretManagement;
const _errs540 = errors;
if(errors === _errs540){
if(data185 && typeof data185 == "object" && !Array.isArray(data185)){
const _errs542 = errors;
for(const key28 in data185){
if(!(((key28 === "name") || (key28 === "namespace")) || (key28 === "additions"))){
return false;
break;
}
}
if(_errs542 === errors){
if(data185.name !== undefined){
let data186 = data185.name;
const _errs543 = errors;
if(errors === _errs543){
if(typeof data186 === "string"){
if(!pattern27.test(data186)){
return false;
}
}
else {
return false;
}
}
var valid182 = _errs543 === errors;
}
else {
var valid182 = true;
}
if(valid182){
if(data185.namespace !== undefined){
let data187 = data185.namespace;
const _errs545 = errors;
if(errors === _errs545){
if(typeof data187 === "string"){
if(!pattern27.test(data187)){
return false;
}
}
else {
return false;
}
}
var valid182 = _errs545 === errors;
}
else {
var valid182 = true;
}
if(valid182){
if(data185.additions !== undefined){
let data188 = data185.additions;
const _errs547 = errors;
if(errors === _errs547){
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
for(const key29 in data188){
const _errs550 = errors;
if(typeof data188[key29] !== "string"){
return false;
}
var valid183 = _errs550 === errors;
if(!valid183){
break;
}
}
}
else {
return false;
}
}
var valid182 = _errs547 === errors;
}
else {
var valid182 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs540 === errors;
}
else {
var valid161 = true;
}
if(valid161){
if(data137.secretSync !== undefined){
let data190 = data137.secretSync;
const _errs552 = errors;
if(errors === _errs552){
if(data190 && typeof data190 == "object" && !Array.isArray(data190)){
const _errs554 = errors;
for(const key30 in data190){
if(!(((key30 === "name") || (key30 === "namespace")) || (key30 === "additions"))){
return false;
break;
}
}
if(_errs554 === errors){
if(data190.name !== undefined){
let data191 = data190.name;
const _errs555 = errors;
if(errors === _errs555){
if(typeof data191 === "string"){
if(!pattern27.test(data191)){
return false;
}
}
else {
return false;
}
}
var valid184 = _errs555 === errors;
}
else {
var valid184 = true;
}
if(valid184){
if(data190.namespace !== undefined){
let data192 = data190.namespace;
const _errs557 = errors;
if(errors === _errs557){
if(typeof data192 === "string"){
if(!pattern27.test(data192)){
return false;
}
}
else {
return false;
}
}
var valid184 = _errs557 === errors;
}
else {
var valid184 = true;
}
if(valid184){
if(data190.additions !== undefined){
let data193 = data190.additions;
const _errs559 = errors;
if(errors === _errs559){
if(data193 && typeof data193 == "object" && !Array.isArray(data193)){
for(const key31 in data193){
const _errs562 = errors;
if(typeof data193[key31] !== "string"){
return false;
}
var valid185 = _errs562 === errors;
if(!valid185){
break;
}
}
}
else {
return false;
}
}
var valid184 = _errs559 === errors;
}
else {
var valid184 = true;
}
}
}
}
}
else {
return false;
}
}
var valid161 = _errs552 === errors;
}
else {
var valid161 = true;
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
var valid109 = _errs427 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.reservedNamespacesAllowedProducts !== undefined){
let data195 = data26.reservedNamespacesAllowedProducts;
const _errs564 = errors;
if(errors === _errs564){
if(data195 && typeof data195 == "object" && !Array.isArray(data195)){
for(const key32 in data195){
const _errs566 = errors;
if(errors === _errs566){
if(typeof key32 === "string"){
if(!pattern27.test(key32)){
errors++;
}
}
else {
errors++;
}
}
var valid186 = _errs566 === errors;
if(!valid186){
errors++;
return false;
break;
}
}
if(valid186){
for(const key33 in data195){
let data196 = data195[key33];
const _errs569 = errors;
if(errors === _errs569){
if(Array.isArray(data196)){
var valid188 = true;
const len2 = data196.length;
for(let i4=0; i4<len2; i4++){
let data197 = data196[i4];
const _errs571 = errors;
if(errors === _errs571){
if(typeof data197 === "string"){
if(!pattern40.test(data197)){
return false;
}
}
else {
return false;
}
}
var valid188 = _errs571 === errors;
if(!valid188){
break;
}
}
}
else {
return false;
}
}
var valid187 = _errs569 === errors;
if(!valid187){
break;
}
}
}
}
else {
return false;
}
}
var valid109 = _errs564 === errors;
}
else {
var valid109 = true;
}
if(valid109){
if(data26.productAllowedClusterResources !== undefined){
let data198 = data26.productAllowedClusterResources;
const _errs573 = errors;
if(errors === _errs573){
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
for(const key34 in data198){
const _errs575 = errors;
if(errors === _errs575){
if(typeof key34 === "string"){
if(!pattern40.test(key34)){
errors++;
}
}
else {
errors++;
}
}
var valid189 = _errs575 === errors;
if(!valid189){
errors++;
return false;
break;
}
}
if(valid189){
for(const key35 in data198){
let data199 = data198[key35];
const _errs578 = errors;
if(errors === _errs578){
if(Array.isArray(data199)){
var valid191 = true;
const len3 = data199.length;
for(let i5=0; i5<len3; i5++){
let data200 = data199[i5];
const _errs580 = errors;
if(errors === _errs580){
if(data200 && typeof data200 == "object" && !Array.isArray(data200)){
let missing99;
if(((data200.kind === undefined) && (missing99 = "kind")) || ((data200.group === undefined) && (missing99 = "group"))){
return false;
}
else {
const _errs582 = errors;
for(const key36 in data200){
if(!((key36 === "kind") || (key36 === "group"))){
return false;
break;
}
}
if(_errs582 === errors){
if(data200.kind !== undefined){
let data201 = data200.kind;
const _errs583 = errors;
if(errors === _errs583){
if(typeof data201 === "string"){
if(!pattern57.test(data201)){
return false;
}
}
else {
return false;
}
}
var valid192 = _errs583 === errors;
}
else {
var valid192 = true;
}
if(valid192){
if(data200.group !== undefined){
let data202 = data200.group;
const _errs585 = errors;
if(errors === _errs585){
if(typeof data202 === "string"){
if(!pattern57.test(data202)){
return false;
}
}
else {
return false;
}
}
var valid192 = _errs585 === errors;
}
else {
var valid192 = true;
}
}
}
}
}
else {
return false;
}
}
var valid191 = _errs580 === errors;
if(!valid191){
break;
}
}
}
else {
return false;
}
}
var valid190 = _errs578 === errors;
if(!valid190){
break;
}
}
}
}
else {
return false;
}
}
var valid109 = _errs573 === errors;
}
else {
var valid109 = true;
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
}
}
var valid38 = _errs118 === errors;
}
else {
var valid38 = true;
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
