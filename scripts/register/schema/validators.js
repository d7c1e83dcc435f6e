// Made by "npm run docs" from the schemas.
import { schemas } from './schemas.ts';

export const cluster = validate0;
const schema0 = schemas.cluster;
const pattern0 = new RegExp("^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");
const pattern1 = new RegExp("^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$", "u");
const pattern2 = new RegExp("^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$", "u");
const pattern4 = new RegExp("^https://\\[[0-9A-Fa-f:.]{2,45}\\](:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern5 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$", "u");
const pattern7 = new RegExp("^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", "u");
const pattern10 = new RegExp("^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$", "u");
const pattern13 = new RegExp("^(apiVersion|kind|preferences|clusters|contexts|users|current-context)$", "u");
const pattern14 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern15 = new RegExp("^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$", "u");
const pattern16 = new RegExp("^https://[!-~]{1,2048}$", "u");
const pattern17 = new RegExp("^age1[02-9ac-hj-np-z]{58}$", "u");
const pattern19 = new RegExp("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "u");
const pattern32 = new RegExp("\\S", "u");
const pattern49 = new RegExp("^\\S+$", "u");
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
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},schema:schema0.properties.apiVersion.type,parentSchema:schema0.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("nautes.resource.nautes.io/v1alpha1" !== data0){
const err6 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "nautes.resource.nautes.io/v1alpha1"},schema:"nautes.resource.nautes.io/v1alpha1",parentSchema:schema0.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.kind.type,parentSchema:schema0.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if("Cluster" !== data1){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Cluster"},schema:"Cluster",parentSchema:schema0.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},schema:schema0.properties.metadata.required,parentSchema:schema0.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema0.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"},schema:"^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",parentSchema:schema0.properties.metadata.properties.name,data:data3};
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
const err12 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.name.type,parentSchema:schema0.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.labels !== undefined){
let data4 = data2.labels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
const _errs14 = errors;
if(typeof key2 === "string"){
if(!pattern1.test(key2)){
const err13 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames/pattern",keyword:"pattern",params:{pattern: "^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$"},schema:"^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.metadata.properties.labels.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.labels.propertyNames.type,parentSchema:schema0.properties.metadata.properties.labels.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid3 = _errs14 === errors;
if(!valid3){
const err15 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema0.properties.metadata.properties.labels.propertyNames,parentSchema:schema0.properties.metadata.properties.labels,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key3 in data4){
let data5 = data4[key3];
if(typeof data5 === "string"){
if(!pattern2.test(data5)){
const err16 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$"},schema:"^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$",parentSchema:schema0.properties.metadata.properties.labels.additionalProperties,data:data5};
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
const err17 = {instancePath:instancePath+"/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.labels.additionalProperties.type,parentSchema:schema0.properties.metadata.properties.labels.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/metadata/labels",schemaPath:"#/properties/metadata/properties/labels/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.properties.labels.type,parentSchema:schema0.properties.metadata.properties.labels,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.annotations !== undefined){
let data6 = data2.annotations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 in data6){
const _errs21 = errors;
if(typeof key4 === "string"){
if(!pattern1.test(key4)){
const err19 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/pattern",keyword:"pattern",params:{pattern: "^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$"},schema:"^((?=[^/]{1,253}/)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$",parentSchema:schema0.properties.metadata.properties.annotations.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.annotations.propertyNames.type,parentSchema:schema0.properties.metadata.properties.annotations.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var valid5 = _errs21 === errors;
if(!valid5){
const err21 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema0.properties.metadata.properties.annotations.propertyNames,parentSchema:schema0.properties.metadata.properties.annotations,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
for(const key5 in data6){
let data7 = data6[key5];
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/metadata/annotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/metadata/properties/annotations/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.metadata.properties.annotations.additionalProperties.type,parentSchema:schema0.properties.metadata.properties.annotations.additionalProperties,data:data7};
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
const err23 = {instancePath:instancePath+"/metadata/annotations",schemaPath:"#/properties/metadata/properties/annotations/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.properties.annotations.type,parentSchema:schema0.properties.metadata.properties.annotations,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},schema:schema0.properties.metadata.type,parentSchema:schema0.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.spec !== undefined){
let data8 = data.spec;
const _errs29 = errors;
let valid8 = true;
const _errs30 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing0;
if((data8.usage === undefined) && (missing0 = "usage")){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
if(data8.usage !== undefined){
const _errs31 = errors;
if("host" !== data8.usage){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid9 = _errs31 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data8.clusterType !== undefined){
const _errs32 = errors;
if("virtual" !== data8.clusterType){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var valid9 = _errs32 === errors;
}
else {
var valid9 = true;
}
}
}
}
var _valid0 = _errs30 === errors;
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs33 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.clusterType !== undefined){
let data11 = data8.clusterType;
if("physical" !== data11){
const err28 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/allOf/0/then/properties/clusterType/const",keyword:"const",params:{allowedValue: "physical"},schema:"physical",parentSchema:schema0.properties.spec.allOf[0].then.properties.clusterType,data:data11};
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
var _valid0 = _errs33 === errors;
valid8 = _valid0;
}
if(!valid8){
const err29 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[0].if,parentSchema:schema0.properties.spec.allOf[0],data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const _errs36 = errors;
let valid11 = true;
const _errs37 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((data8.usage === undefined) && (missing1 = "usage")){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
if(data8.usage !== undefined){
if("host" !== data8.usage){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
var _valid1 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs39 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.workerType !== undefined){
const err32 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/allOf/1/then/properties/workerType/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[1].then.properties.workerType,data:data8.workerType};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid1 = _errs39 === errors;
valid11 = _valid1;
}
if(!valid11){
const err33 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[1].if,parentSchema:schema0.properties.spec.allOf[1],data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const _errs41 = errors;
let valid14 = true;
const _errs42 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if((data8.usage === undefined) && (missing2 = "usage")){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
if(data8.usage !== undefined){
if("host" !== data8.usage){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
var _valid2 = _errs42 === errors;
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs44 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.argocdHost !== undefined){
const err36 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/allOf/2/then/properties/argocdHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[2].then.properties.argocdHost,data:data8.argocdHost};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
var _valid2 = _errs44 === errors;
valid14 = _valid2;
}
if(!valid14){
const err37 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[2].if,parentSchema:schema0.properties.spec.allOf[2],data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const _errs46 = errors;
let valid17 = true;
const _errs47 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing3;
if((data8.usage === undefined) && (missing3 = "usage")){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
if(data8.usage !== undefined){
if("host" !== data8.usage){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
var _valid3 = _errs47 === errors;
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs49 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.tektonHost !== undefined){
const err40 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/allOf/3/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[3].then.properties.tektonHost,data:data8.tektonHost};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
var _valid3 = _errs49 === errors;
valid17 = _valid3;
}
if(!valid17){
const err41 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/3/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[3].if,parentSchema:schema0.properties.spec.allOf[3],data:data8};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const _errs51 = errors;
let valid20 = true;
const _errs52 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing4;
if((data8.workerType === undefined) && (missing4 = "workerType")){
const err42 = {};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
if(data8.workerType !== undefined){
const _errs53 = errors;
if("deployment" !== data8.workerType){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var valid21 = _errs53 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data8.usage !== undefined){
const _errs54 = errors;
if("worker" !== data8.usage){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var valid21 = _errs54 === errors;
}
else {
var valid21 = true;
}
}
}
}
var _valid4 = _errs52 === errors;
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs55 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.tektonHost !== undefined){
const err45 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/allOf/4/then/properties/tektonHost/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[4].then.properties.tektonHost,data:data8.tektonHost};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
var _valid4 = _errs55 === errors;
valid20 = _valid4;
}
if(!valid20){
const err46 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/4/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[4].if,parentSchema:schema0.properties.spec.allOf[4],data:data8};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const _errs57 = errors;
let valid23 = true;
const _errs58 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing5;
if((data8.usage === undefined) && (missing5 = "usage")){
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
else {
if(data8.usage !== undefined){
if("worker" !== data8.usage){
const err48 = {};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
var _valid5 = _errs58 === errors;
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs60 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.workerType === undefined){
const err49 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/5/then/required",keyword:"required",params:{missingProperty: "workerType"},schema:schema0.properties.spec.allOf[5].then.required,parentSchema:schema0.properties.spec.allOf[5].then,data:data8};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
var _valid5 = _errs60 === errors;
valid23 = _valid5;
}
if(!valid23){
const err50 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/5/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[5].if,parentSchema:schema0.properties.spec.allOf[5],data:data8};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const _errs62 = errors;
let valid25 = true;
const _errs63 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing6;
if((data8.clusterType === undefined) && (missing6 = "clusterType")){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
if(data8.clusterType !== undefined){
const _errs64 = errors;
if("virtual" !== data8.clusterType){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var valid26 = _errs64 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data8.usage !== undefined){
const _errs65 = errors;
if("worker" !== data8.usage){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var valid26 = _errs65 === errors;
}
else {
var valid26 = true;
}
}
}
}
var _valid6 = _errs63 === errors;
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs66 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.hostCluster === undefined){
const err54 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/6/then/required",keyword:"required",params:{missingProperty: "hostCluster"},schema:schema0.properties.spec.allOf[6].then.required,parentSchema:schema0.properties.spec.allOf[6].then,data:data8};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var _valid6 = _errs66 === errors;
valid25 = _valid6;
}
if(!valid25){
const err55 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/6/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[6].if,parentSchema:schema0.properties.spec.allOf[6],data:data8};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
const _errs68 = errors;
let valid27 = true;
const _errs69 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing7;
if((data8.clusterType === undefined) && (missing7 = "clusterType")){
const err56 = {};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
if(data8.clusterType !== undefined){
const _errs70 = errors;
if("virtual" !== data8.clusterType){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var valid28 = _errs70 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data8.usage !== undefined){
const _errs71 = errors;
if("worker" !== data8.usage){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var valid28 = _errs71 === errors;
}
else {
var valid28 = true;
}
}
}
}
var _valid7 = _errs69 === errors;
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
if(_valid7){
const _errs72 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.traefik !== undefined){
const err59 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/allOf/7/then/properties/traefik/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[7].then.properties.traefik,data:data8.traefik};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
var _valid7 = _errs72 === errors;
valid27 = _valid7;
}
if(!valid27){
const err60 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/7/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[7].if,parentSchema:schema0.properties.spec.allOf[7],data:data8};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const _errs74 = errors;
let valid30 = true;
const _errs75 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing8;
if((data8.clusterType === undefined) && (missing8 = "clusterType")){
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
if(data8.clusterType !== undefined){
const _errs76 = errors;
if("virtual" !== data8.clusterType){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var valid31 = _errs76 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data8.usage !== undefined){
const _errs77 = errors;
if("worker" !== data8.usage){
const err63 = {};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var valid31 = _errs77 === errors;
}
else {
var valid31 = true;
}
}
}
}
var _valid8 = _errs75 === errors;
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs78 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.kubeconfig !== undefined){
const err64 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/allOf/8/then/properties/kubeconfig/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[8].then.properties.kubeconfig,data:data8.kubeconfig};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
var _valid8 = _errs78 === errors;
valid30 = _valid8;
}
if(!valid30){
const err65 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/8/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[8].if,parentSchema:schema0.properties.spec.allOf[8],data:data8};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const _errs80 = errors;
let valid33 = true;
const _errs81 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing9;
if((data8.clusterType === undefined) && (missing9 = "clusterType")){
const err66 = {};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
if(data8.clusterType !== undefined){
if("physical" !== data8.clusterType){
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
}
}
var _valid9 = _errs81 === errors;
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
if(_valid9){
const _errs83 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.hostCluster !== undefined){
const err68 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/allOf/9/then/properties/hostCluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[9].then.properties.hostCluster,data:data8.hostCluster};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
var _valid9 = _errs83 === errors;
valid33 = _valid9;
}
if(!valid33){
const err69 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/9/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[9].if,parentSchema:schema0.properties.spec.allOf[9],data:data8};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
const _errs85 = errors;
let valid36 = true;
const _errs86 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing10;
if((data8.clusterType === undefined) && (missing10 = "clusterType")){
const err70 = {};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
else {
if(data8.clusterType !== undefined){
if("physical" !== data8.clusterType){
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
}
}
var _valid10 = _errs86 === errors;
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
if(_valid10){
const _errs88 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.vcluster !== undefined){
const err72 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/allOf/10/then/properties/vcluster/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[10].then.properties.vcluster,data:data8.vcluster};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
var _valid10 = _errs88 === errors;
valid36 = _valid10;
}
if(!valid36){
const err73 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/10/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[10].if,parentSchema:schema0.properties.spec.allOf[10],data:data8};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
const _errs90 = errors;
let valid39 = true;
const _errs91 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing11;
if((data8.apiServer === undefined) && (missing11 = "apiServer")){
const err74 = {};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
else {
if(data8.apiServer !== undefined){
let data34 = data8.apiServer;
const _errs92 = errors;
if(errors === _errs92){
if(typeof data34 === "string"){
if(!pattern4.test(data34)){
const err75 = {};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
}
}
var _valid11 = _errs91 === errors;
errors = _errs90;
if(vErrors !== null){
if(_errs90){
vErrors.length = _errs90;
}
else {
vErrors = null;
}
}
if(_valid11){
const _errs95 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.primaryDomain === undefined){
const err77 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/11/then/required",keyword:"required",params:{missingProperty: "primaryDomain"},schema:schema0.properties.spec.allOf[11].then.required,parentSchema:schema0.properties.spec.allOf[11].then,data:data8};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid11 = _errs95 === errors;
valid39 = _valid11;
}
if(!valid39){
const err78 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/11/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[11].if,parentSchema:schema0.properties.spec.allOf[11],data:data8};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const _errs97 = errors;
let valid41 = true;
const _errs98 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing12;
if((data8.usage === undefined) && (missing12 = "usage")){
const err79 = {};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
else {
if(data8.usage !== undefined){
if("host" !== data8.usage){
const err80 = {};
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
}
var _valid12 = _errs98 === errors;
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
if(!_valid12){
const _errs100 = errors;
var _valid12 = _errs100 === errors;
valid41 = _valid12;
}
if(!valid41){
const err81 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/12/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[12].if,parentSchema:schema0.properties.spec.allOf[12],data:data8};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
const _errs102 = errors;
let valid43 = true;
const _errs103 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing13;
if((data8.usage === undefined) && (missing13 = "usage")){
const err82 = {};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
else {
if(data8.usage !== undefined){
if("host" !== data8.usage){
const err83 = {};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
}
var _valid13 = _errs103 === errors;
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
if(!_valid13){
const _errs105 = errors;
var _valid13 = _errs105 === errors;
valid43 = _valid13;
}
if(!valid43){
const err84 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/13/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[13].if,parentSchema:schema0.properties.spec.allOf[13],data:data8};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
const _errs107 = errors;
let valid45 = true;
const _errs108 = errors;
const _errs109 = errors;
let valid46 = false;
const _errs110 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing14;
if((data8.usage === undefined) && (missing14 = "usage")){
const err85 = {};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
else {
if(data8.usage !== undefined){
if("host" !== data8.usage){
const err86 = {};
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
}
var _valid15 = _errs110 === errors;
valid46 = valid46 || _valid15;
if(!valid46){
const _errs112 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing15;
if((data8.workerType === undefined) && (missing15 = "workerType")){
const err87 = {};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
else {
if(data8.workerType !== undefined){
if("deployment" !== data8.workerType){
const err88 = {};
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
}
var _valid15 = _errs112 === errors;
valid46 = valid46 || _valid15;
}
if(!valid46){
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
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
var _valid14 = _errs108 === errors;
errors = _errs107;
if(vErrors !== null){
if(_errs107){
vErrors.length = _errs107;
}
else {
vErrors = null;
}
}
if(!_valid14){
const _errs114 = errors;
var _valid14 = _errs114 === errors;
valid45 = _valid14;
}
if(!valid45){
const err90 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/14/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[14].if,parentSchema:schema0.properties.spec.allOf[14],data:data8};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
const _errs116 = errors;
let valid49 = true;
const _errs117 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing16;
if((data8.clusterType === undefined) && (missing16 = "clusterType")){
const err91 = {};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
else {
if(data8.clusterType !== undefined){
if("physical" !== data8.clusterType){
const err92 = {};
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
}
var _valid16 = _errs117 === errors;
errors = _errs116;
if(vErrors !== null){
if(_errs116){
vErrors.length = _errs116;
}
else {
vErrors = null;
}
}
if(!_valid16){
const _errs119 = errors;
var _valid16 = _errs119 === errors;
valid49 = _valid16;
}
if(!valid49){
const err93 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/15/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[15].if,parentSchema:schema0.properties.spec.allOf[15],data:data8};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
const _errs121 = errors;
let valid51 = true;
const _errs122 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing17;
if((data8.clusterType === undefined) && (missing17 = "clusterType")){
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
if(data8.clusterType !== undefined){
if("physical" !== data8.clusterType){
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
var _valid17 = _errs122 === errors;
errors = _errs121;
if(vErrors !== null){
if(_errs121){
vErrors.length = _errs121;
}
else {
vErrors = null;
}
}
if(!_valid17){
const _errs124 = errors;
var _valid17 = _errs124 === errors;
valid51 = _valid17;
}
if(!valid51){
const err96 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/16/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[16].if,parentSchema:schema0.properties.spec.allOf[16],data:data8};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const _errs126 = errors;
let valid53 = true;
const _errs127 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing18;
if((data8.clusterType === undefined) && (missing18 = "clusterType")){
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
if(data8.clusterType !== undefined){
if("virtual" !== data8.clusterType){
const err98 = {};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
}
var _valid18 = _errs127 === errors;
errors = _errs126;
if(vErrors !== null){
if(_errs126){
vErrors.length = _errs126;
}
else {
vErrors = null;
}
}
if(!_valid18){
const _errs129 = errors;
var _valid18 = _errs129 === errors;
valid53 = _valid18;
}
if(!valid53){
const err99 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/17/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[17].if,parentSchema:schema0.properties.spec.allOf[17],data:data8};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
const _errs131 = errors;
let valid55 = true;
const _errs132 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing19;
if((data8.clusterType === undefined) && (missing19 = "clusterType")){
const err100 = {};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
else {
if(data8.clusterType !== undefined){
if("virtual" !== data8.clusterType){
const err101 = {};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
}
var _valid19 = _errs132 === errors;
errors = _errs131;
if(vErrors !== null){
if(_errs131){
vErrors.length = _errs131;
}
else {
vErrors = null;
}
}
if(!_valid19){
const _errs134 = errors;
var _valid19 = _errs134 === errors;
valid55 = _valid19;
}
if(!valid55){
const err102 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/18/if",keyword:"if",params:{failingKeyword: "else"},schema:schema0.properties.spec.allOf[18].if,parentSchema:schema0.properties.spec.allOf[18],data:data8};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
const _errs136 = errors;
let valid57 = true;
const _errs137 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing20;
if((data8.kubeconfig === undefined) && (missing20 = "kubeconfig")){
const err103 = {};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
else {
if(data8.kubeconfig !== undefined){
let data43 = data8.kubeconfig;
if(!(data43 && typeof data43 == "object" && !Array.isArray(data43))){
const err104 = {};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
const _errs140 = errors;
let valid59 = false;
const _errs141 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing21;
if((data43.apiVersion === undefined) && (missing21 = "apiVersion")){
const err105 = {};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
var _valid21 = _errs141 === errors;
valid59 = valid59 || _valid21;
if(!valid59){
const _errs142 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing22;
if((data43.kind === undefined) && (missing22 = "kind")){
const err106 = {};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
var _valid21 = _errs142 === errors;
valid59 = valid59 || _valid21;
if(!valid59){
const _errs143 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing23;
if((data43.preferences === undefined) && (missing23 = "preferences")){
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
var _valid21 = _errs143 === errors;
valid59 = valid59 || _valid21;
if(!valid59){
const _errs144 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing24;
if((data43.clusters === undefined) && (missing24 = "clusters")){
const err108 = {};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
var _valid21 = _errs144 === errors;
valid59 = valid59 || _valid21;
if(!valid59){
const _errs145 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing25;
if((data43.contexts === undefined) && (missing25 = "contexts")){
const err109 = {};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
var _valid21 = _errs145 === errors;
valid59 = valid59 || _valid21;
if(!valid59){
const _errs146 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing26;
if((data43.users === undefined) && (missing26 = "users")){
const err110 = {};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
var _valid21 = _errs146 === errors;
valid59 = valid59 || _valid21;
if(!valid59){
const _errs147 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing27;
if((data43["current-context"] === undefined) && (missing27 = "current-context")){
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
var _valid21 = _errs147 === errors;
valid59 = valid59 || _valid21;
}
}
}
}
}
}
if(!valid59){
const err112 = {};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
else {
errors = _errs140;
if(vErrors !== null){
if(_errs140){
vErrors.length = _errs140;
}
else {
vErrors = null;
}
}
}
}
}
}
var _valid20 = _errs137 === errors;
errors = _errs136;
if(vErrors !== null){
if(_errs136){
vErrors.length = _errs136;
}
else {
vErrors = null;
}
}
if(_valid20){
const _errs148 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.kubeconfig !== undefined){
const err113 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/allOf/19/then/properties/kubeconfig/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.allOf[19].then.properties.kubeconfig,data:data8.kubeconfig};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
var _valid20 = _errs148 === errors;
valid57 = _valid20;
}
if(!valid57){
const err114 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/allOf/19/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.allOf[19].if,parentSchema:schema0.properties.spec.allOf[19],data:data8};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.apiServer === undefined){
const err115 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "apiServer"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data8};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data8.clusterType === undefined){
const err116 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "clusterType"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data8};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data8.usage === undefined){
const err117 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "usage"},schema:schema0.properties.spec.required,parentSchema:schema0.properties.spec,data:data8};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key6 in data8){
if(!(func0.call(schema0.properties.spec.properties, key6))){
const err118 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema0.properties.spec,data:data8};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data8.apiServer !== undefined){
let data45 = data8.apiServer;
if(typeof data45 === "string"){
if(!pattern5.test(data45)){
const err119 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/properties/spec/properties/apiServer/pattern",keyword:"pattern",params:{pattern: "^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$"},schema:"^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~:-]+)*/?$",parentSchema:schema0.properties.spec.properties.apiServer,data:data45};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/properties/spec/properties/apiServer/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.apiServer.type,parentSchema:schema0.properties.spec.properties.apiServer,data:data45};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data8.clusterKind !== undefined){
let data46 = data8.clusterKind;
if(typeof data46 !== "string"){
const err121 = {instancePath:instancePath+"/spec/clusterKind",schemaPath:"#/properties/spec/properties/clusterKind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.clusterKind.type,parentSchema:schema0.properties.spec.properties.clusterKind,data:data46};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!(data46 === "kubernetes")){
const err122 = {instancePath:instancePath+"/spec/clusterKind",schemaPath:"#/properties/spec/properties/clusterKind/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.clusterKind.enum},schema:schema0.properties.spec.properties.clusterKind.enum,parentSchema:schema0.properties.spec.properties.clusterKind,data:data46};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data8.clusterType !== undefined){
let data47 = data8.clusterType;
if(typeof data47 !== "string"){
const err123 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/properties/clusterType/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.clusterType.type,parentSchema:schema0.properties.spec.properties.clusterType,data:data47};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(!((data47 === "physical") || (data47 === "virtual"))){
const err124 = {instancePath:instancePath+"/spec/clusterType",schemaPath:"#/properties/spec/properties/clusterType/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.clusterType.enum},schema:schema0.properties.spec.properties.clusterType.enum,parentSchema:schema0.properties.spec.properties.clusterType,data:data47};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data8.usage !== undefined){
let data48 = data8.usage;
if(typeof data48 !== "string"){
const err125 = {instancePath:instancePath+"/spec/usage",schemaPath:"#/properties/spec/properties/usage/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.usage.type,parentSchema:schema0.properties.spec.properties.usage,data:data48};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(!((data48 === "host") || (data48 === "worker"))){
const err126 = {instancePath:instancePath+"/spec/usage",schemaPath:"#/properties/spec/properties/usage/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.usage.enum},schema:schema0.properties.spec.properties.usage.enum,parentSchema:schema0.properties.spec.properties.usage,data:data48};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data8.workerType !== undefined){
let data49 = data8.workerType;
if(typeof data49 !== "string"){
const err127 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/properties/workerType/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.workerType.type,parentSchema:schema0.properties.spec.properties.workerType,data:data49};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(!((data49 === "deployment") || (data49 === "pipeline"))){
const err128 = {instancePath:instancePath+"/spec/workerType",schemaPath:"#/properties/spec/properties/workerType/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.workerType.enum},schema:schema0.properties.spec.properties.workerType.enum,parentSchema:schema0.properties.spec.properties.workerType,data:data49};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data8.hostCluster !== undefined){
let data50 = data8.hostCluster;
if(typeof data50 === "string"){
if(!pattern0.test(data50)){
const err129 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/properties/hostCluster/pattern",keyword:"pattern",params:{pattern: "^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$"},schema:"^(?!in-cluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.hostCluster,data:data50};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/spec/hostCluster",schemaPath:"#/properties/spec/properties/hostCluster/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.hostCluster.type,parentSchema:schema0.properties.spec.properties.hostCluster,data:data50};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data8.primaryDomain !== undefined){
let data51 = data8.primaryDomain;
if(typeof data51 === "string"){
if(!pattern7.test(data51)){
const err131 = {instancePath:instancePath+"/spec/primaryDomain",schemaPath:"#/properties/spec/properties/primaryDomain/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.primaryDomain,data:data51};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/spec/primaryDomain",schemaPath:"#/properties/spec/properties/primaryDomain/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.primaryDomain.type,parentSchema:schema0.properties.spec.properties.primaryDomain,data:data51};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data8.argocdHost !== undefined){
let data52 = data8.argocdHost;
if(typeof data52 === "string"){
if(!pattern7.test(data52)){
const err133 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/properties/argocdHost/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.argocdHost,data:data52};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/spec/argocdHost",schemaPath:"#/properties/spec/properties/argocdHost/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.argocdHost.type,parentSchema:schema0.properties.spec.properties.argocdHost,data:data52};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data8.tektonHost !== undefined){
let data53 = data8.tektonHost;
if(typeof data53 === "string"){
if(!pattern7.test(data53)){
const err135 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/properties/tektonHost/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.tektonHost,data:data53};
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
const err136 = {instancePath:instancePath+"/spec/tektonHost",schemaPath:"#/properties/spec/properties/tektonHost/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.tektonHost.type,parentSchema:schema0.properties.spec.properties.tektonHost,data:data53};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data8.traefik !== undefined){
let data54 = data8.traefik;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key7 in data54){
if(!((key7 === "httpNodePort") || (key7 === "httpsNodePort"))){
const err137 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/properties/traefik/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema0.properties.spec.properties.traefik,data:data54};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data54.httpNodePort !== undefined){
let data55 = data54.httpNodePort;
if((!((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55)))) && (typeof data55 !== "string")){
const err138 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.traefik.properties.httpNodePort.type},schema:schema0.properties.spec.properties.traefik.properties.httpNodePort.type,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data55};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(typeof data55 == "number"){
if(data55 > 32767 || isNaN(data55)){
const err139 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data55};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data55 < 30000 || isNaN(data55)){
const err140 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data55};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(typeof data55 === "string"){
if(!pattern10.test(data55)){
const err141 = {instancePath:instancePath+"/spec/traefik/httpNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.traefik.properties.httpNodePort,data:data55};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
}
if(data54.httpsNodePort !== undefined){
let data56 = data54.httpsNodePort;
if((!((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56)))) && (typeof data56 !== "string")){
const err142 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.traefik.properties.httpsNodePort.type},schema:schema0.properties.spec.properties.traefik.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data56};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(typeof data56 == "number"){
if(data56 > 32767 || isNaN(data56)){
const err143 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data56};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data56 < 30000 || isNaN(data56)){
const err144 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data56};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(typeof data56 === "string"){
if(!pattern10.test(data56)){
const err145 = {instancePath:instancePath+"/spec/traefik/httpsNodePort",schemaPath:"#/properties/spec/properties/traefik/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.traefik.properties.httpsNodePort,data:data56};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
}
else {
const err146 = {instancePath:instancePath+"/spec/traefik",schemaPath:"#/properties/spec/properties/traefik/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.traefik.type,parentSchema:schema0.properties.spec.properties.traefik,data:data54};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data8.vcluster !== undefined){
let data57 = data8.vcluster;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key8 in data57){
if(!(key8 === "httpsNodePort")){
const err147 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/properties/vcluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema0.properties.spec.properties.vcluster,data:data57};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data57.httpsNodePort !== undefined){
let data58 = data57.httpsNodePort;
if((!((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58)))) && (typeof data58 !== "string")){
const err148 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/type",keyword:"type",params:{type: schema0.properties.spec.properties.vcluster.properties.httpsNodePort.type},schema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data58};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(typeof data58 == "number"){
if(data58 > 32767 || isNaN(data58)){
const err149 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32767},schema:32767,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data58};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data58 < 30000 || isNaN(data58)){
const err150 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30000},schema:30000,parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data58};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(typeof data58 === "string"){
if(!pattern10.test(data58)){
const err151 = {instancePath:instancePath+"/spec/vcluster/httpsNodePort",schemaPath:"#/properties/spec/properties/vcluster/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.vcluster.properties.httpsNodePort,data:data58};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
}
else {
const err152 = {instancePath:instancePath+"/spec/vcluster",schemaPath:"#/properties/spec/properties/vcluster/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.vcluster.type,parentSchema:schema0.properties.spec.properties.vcluster,data:data57};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data8.kubeconfig !== undefined){
let data59 = data8.kubeconfig;
const _errs183 = errors;
let valid65 = true;
const _errs184 = errors;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
let missing28;
if((data59.from === undefined) && (missing28 = "from")){
const err153 = {};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
else {
if(data59.from !== undefined){
let data60 = data59.from;
if(!(((data60 === "variable") || (data60 === "secret")) || (data60 === "vault"))){
const err154 = {};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
}
var _valid22 = _errs184 === errors;
errors = _errs183;
if(vErrors !== null){
if(_errs183){
vErrors.length = _errs183;
}
else {
vErrors = null;
}
}
if(_valid22){
const _errs186 = errors;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.sealed !== undefined){
const err155 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/0/then/properties/sealed/false schema",keyword:"false schema",params:{},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[0].then.properties.sealed,data:data59.sealed};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
var _valid22 = _errs186 === errors;
valid65 = _valid22;
}
if(!valid65){
const err156 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},schema:schema0.properties.spec.properties.kubeconfig.allOf[0].if,parentSchema:schema0.properties.spec.properties.kubeconfig.allOf[0],data:data59};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key9 in data59){
if(!(((key9 === "from") || (key9 === "sealed")) || (pattern13.test(key9)))){
const err157 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig,data:data59};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data59.from !== undefined){
let data62 = data59.from;
if(typeof data62 !== "string"){
const err158 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/properties/kubeconfig/properties/from/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.from.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.from,data:data62};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(!((((data62 === "sealed") || (data62 === "variable")) || (data62 === "secret")) || (data62 === "vault"))){
const err159 = {instancePath:instancePath+"/spec/kubeconfig/from",schemaPath:"#/properties/spec/properties/kubeconfig/properties/from/enum",keyword:"enum",params:{allowedValues: schema0.properties.spec.properties.kubeconfig.properties.from.enum},schema:schema0.properties.spec.properties.kubeconfig.properties.from.enum,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.from,data:data62};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data59.sealed !== undefined){
let data63 = data59.sealed;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.fingerprint === undefined){
const err160 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "fingerprint"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data63};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data63.expires === undefined){
const err161 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "expires"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data63};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data63.recipients === undefined){
const err162 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/required",keyword:"required",params:{missingProperty: "recipients"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.required,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data63};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
for(const key10 in data63){
if(!(((((key10 === "fingerprint") || (key10 === "expires")) || (key10 === "server")) || (key10 === "recipients")) || (key10 === "exposedTo"))){
const err163 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data63};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data63.fingerprint !== undefined){
let data64 = data63.fingerprint;
if(typeof data64 === "string"){
if(!pattern14.test(data64)){
const err164 = {instancePath:instancePath+"/spec/kubeconfig/sealed/fingerprint",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint,data:data64};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
else {
const err165 = {instancePath:instancePath+"/spec/kubeconfig/sealed/fingerprint",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/fingerprint/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.fingerprint,data:data64};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data63.expires !== undefined){
let data65 = data63.expires;
if(typeof data65 === "string"){
if(!pattern15.test(data65)){
const err166 = {instancePath:instancePath+"/spec/kubeconfig/sealed/expires",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/expires/pattern",keyword:"pattern",params:{pattern: "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$"},schema:"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z|unknown)$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires,data:data65};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/spec/kubeconfig/sealed/expires",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/expires/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.expires,data:data65};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data63.server !== undefined){
let data66 = data63.server;
if(typeof data66 === "string"){
if(!pattern16.test(data66)){
const err168 = {instancePath:instancePath+"/spec/kubeconfig/sealed/server",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/server/pattern",keyword:"pattern",params:{pattern: "^https://[!-~]{1,2048}$"},schema:"^https://[!-~]{1,2048}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server,data:data66};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/spec/kubeconfig/sealed/server",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/server/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.server,data:data66};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data63.recipients !== undefined){
let data67 = data63.recipients;
if(Array.isArray(data67)){
if(data67.length < 1){
const err170 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data67};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
const len0 = data67.length;
for(let i0=0; i0<len0; i0++){
let data68 = data67[i0];
if(typeof data68 === "string"){
if(!pattern17.test(data68)){
const err171 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients/" + i0,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1[02-9ac-hj-np-z]{58}$"},schema:"^age1[02-9ac-hj-np-z]{58}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items,data:data68};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients/" + i0,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.items,data:data68};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
let i1 = data67.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data67[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err173 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data67};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err174 = {instancePath:instancePath+"/spec/kubeconfig/sealed/recipients",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/recipients/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.recipients,data:data67};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data63.exposedTo !== undefined){
let data69 = data63.exposedTo;
if(Array.isArray(data69)){
if(data69.length < 1){
const err175 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data69};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
const len1 = data69.length;
for(let i2=0; i2<len1; i2++){
let data70 = data69[i2];
if(typeof data70 === "string"){
if(!pattern17.test(data70)){
const err176 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo/" + i2,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/items/pattern",keyword:"pattern",params:{pattern: "^age1[02-9ac-hj-np-z]{58}$"},schema:"^age1[02-9ac-hj-np-z]{58}$",parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items,data:data70};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo/" + i2,schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.items,data:data70};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
let i3 = data69.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data69[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err178 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data69};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err179 = {instancePath:instancePath+"/spec/kubeconfig/sealed/exposedTo",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/properties/exposedTo/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed.properties.exposedTo,data:data69};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/spec/kubeconfig/sealed",schemaPath:"#/properties/spec/properties/kubeconfig/properties/sealed/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.kubeconfig.properties.sealed.type,parentSchema:schema0.properties.spec.properties.kubeconfig.properties.sealed,data:data63};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/spec/kubeconfig",schemaPath:"#/properties/spec/properties/kubeconfig/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.kubeconfig.type,parentSchema:schema0.properties.spec.properties.kubeconfig,data:data59};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data8.componentsList !== undefined){
let data71 = data8.componentsList;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
for(const key11 in data71){
if(!(func0.call(schema0.properties.spec.properties.componentsList.properties, key11))){
const err182 = {instancePath:instancePath+"/spec/componentsList",schemaPath:"#/properties/spec/properties/componentsList/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema0.properties.spec.properties.componentsList,data:data71};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data71.certManagement !== undefined){
let data72 = data71.certManagement;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
for(const key12 in data72){
if(!(((key12 === "name") || (key12 === "namespace")) || (key12 === "additions"))){
const err183 = {instancePath:instancePath+"/spec/componentsList/certManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement,data:data72};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data72.name !== undefined){
let data73 = data72.name;
if(typeof data73 === "string"){
if(!pattern19.test(data73)){
const err184 = {instancePath:instancePath+"/spec/componentsList/certManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name,data:data73};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/spec/componentsList/certManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.name,data:data73};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data72.namespace !== undefined){
let data74 = data72.namespace;
if(typeof data74 === "string"){
if(!pattern19.test(data74)){
const err186 = {instancePath:instancePath+"/spec/componentsList/certManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace,data:data74};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/spec/componentsList/certManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.namespace,data:data74};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data72.additions !== undefined){
let data75 = data72.additions;
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
for(const key13 in data75){
let data76 = data75[key13];
if(typeof data76 !== "string"){
const err188 = {instancePath:instancePath+"/spec/componentsList/certManagement/additions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.additionalProperties,data:data76};
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
else {
const err189 = {instancePath:instancePath+"/spec/componentsList/certManagement/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement.properties.additions,data:data75};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
else {
const err190 = {instancePath:instancePath+"/spec/componentsList/certManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/certManagement/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.certManagement.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.certManagement,data:data72};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data71.deployment !== undefined){
let data77 = data71.deployment;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key14 in data77){
if(!(((key14 === "name") || (key14 === "namespace")) || (key14 === "additions"))){
const err191 = {instancePath:instancePath+"/spec/componentsList/deployment",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment,data:data77};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data77.name !== undefined){
let data78 = data77.name;
if(typeof data78 === "string"){
if(!pattern19.test(data78)){
const err192 = {instancePath:instancePath+"/spec/componentsList/deployment/name",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name,data:data78};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/spec/componentsList/deployment/name",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.name,data:data78};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data77.namespace !== undefined){
let data79 = data77.namespace;
if(typeof data79 === "string"){
if(!pattern19.test(data79)){
const err194 = {instancePath:instancePath+"/spec/componentsList/deployment/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace,data:data79};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
else {
const err195 = {instancePath:instancePath+"/spec/componentsList/deployment/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.namespace,data:data79};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data77.additions !== undefined){
let data80 = data77.additions;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key15 in data80){
if(!(key15 === "host")){
let data81 = data80[key15];
if(typeof data81 !== "string"){
const err196 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.additionalProperties,data:data81};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
if(data80.host !== undefined){
let data82 = data80.host;
if(typeof data82 === "string"){
if(!pattern7.test(data82)){
const err197 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/properties/host/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host,data:data82};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/spec/componentsList/deployment/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/properties/host/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.properties.host,data:data82};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
else {
const err199 = {instancePath:instancePath+"/spec/componentsList/deployment/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment.properties.additions,data:data80};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
else {
const err200 = {instancePath:instancePath+"/spec/componentsList/deployment",schemaPath:"#/properties/spec/properties/componentsList/properties/deployment/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.deployment.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.deployment,data:data77};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data71.eventListener !== undefined){
let data83 = data71.eventListener;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
for(const key16 in data83){
if(!(((key16 === "name") || (key16 === "namespace")) || (key16 === "additions"))){
const err201 = {instancePath:instancePath+"/spec/componentsList/eventListener",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener,data:data83};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data83.name !== undefined){
let data84 = data83.name;
if(typeof data84 === "string"){
if(!pattern19.test(data84)){
const err202 = {instancePath:instancePath+"/spec/componentsList/eventListener/name",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name,data:data84};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/spec/componentsList/eventListener/name",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.name,data:data84};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data83.namespace !== undefined){
let data85 = data83.namespace;
if(typeof data85 === "string"){
if(!pattern19.test(data85)){
const err204 = {instancePath:instancePath+"/spec/componentsList/eventListener/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace,data:data85};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/spec/componentsList/eventListener/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.namespace,data:data85};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data83.additions !== undefined){
let data86 = data83.additions;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key17 in data86){
let data87 = data86[key17];
if(typeof data87 !== "string"){
const err206 = {instancePath:instancePath+"/spec/componentsList/eventListener/additions/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.additionalProperties,data:data87};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/spec/componentsList/eventListener/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener.properties.additions,data:data86};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/spec/componentsList/eventListener",schemaPath:"#/properties/spec/properties/componentsList/properties/eventListener/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.eventListener.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.eventListener,data:data83};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data71.gateway !== undefined){
let data88 = data71.gateway;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key18 in data88){
if(!(((key18 === "name") || (key18 === "namespace")) || (key18 === "additions"))){
const err209 = {instancePath:instancePath+"/spec/componentsList/gateway",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway,data:data88};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data88.name !== undefined){
let data89 = data88.name;
if(typeof data89 === "string"){
if(!pattern19.test(data89)){
const err210 = {instancePath:instancePath+"/spec/componentsList/gateway/name",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name,data:data89};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else {
const err211 = {instancePath:instancePath+"/spec/componentsList/gateway/name",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.name,data:data89};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data88.namespace !== undefined){
let data90 = data88.namespace;
if(typeof data90 === "string"){
if(!pattern19.test(data90)){
const err212 = {instancePath:instancePath+"/spec/componentsList/gateway/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace,data:data90};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/spec/componentsList/gateway/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.namespace,data:data90};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data88.additions !== undefined){
let data91 = data88.additions;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key19 in data91){
if(!((key19 === "httpNodePort") || (key19 === "httpsNodePort"))){
let data92 = data91[key19];
if(typeof data92 !== "string"){
const err214 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.additionalProperties,data:data92};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
if(data91.httpNodePort !== undefined){
let data93 = data91.httpNodePort;
if(typeof data93 === "string"){
if(!pattern10.test(data93)){
const err215 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort,data:data93};
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
const err216 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpNodePort/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpNodePort,data:data93};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data91.httpsNodePort !== undefined){
let data94 = data91.httpsNodePort;
if(typeof data94 === "string"){
if(!pattern10.test(data94)){
const err217 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpsNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpsNodePort/pattern",keyword:"pattern",params:{pattern: "^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$"},schema:"^(3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])$",parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort,data:data94};
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
const err218 = {instancePath:instancePath+"/spec/componentsList/gateway/additions/httpsNodePort",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/properties/httpsNodePort/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.properties.httpsNodePort,data:data94};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/spec/componentsList/gateway/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway.properties.additions,data:data91};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
else {
const err220 = {instancePath:instancePath+"/spec/componentsList/gateway",schemaPath:"#/properties/spec/properties/componentsList/properties/gateway/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.gateway.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.gateway,data:data88};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data71.multiTenant !== undefined){
let data95 = data71.multiTenant;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key20 in data95){
if(!(((key20 === "name") || (key20 === "namespace")) || (key20 === "additions"))){
const err221 = {instancePath:instancePath+"/spec/componentsList/multiTenant",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant,data:data95};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data95.name !== undefined){
let data96 = data95.name;
if(typeof data96 === "string"){
if(!pattern19.test(data96)){
const err222 = {instancePath:instancePath+"/spec/componentsList/multiTenant/name",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name,data:data96};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/spec/componentsList/multiTenant/name",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.name,data:data96};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data95.namespace !== undefined){
let data97 = data95.namespace;
if(typeof data97 === "string"){
if(!pattern19.test(data97)){
const err224 = {instancePath:instancePath+"/spec/componentsList/multiTenant/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace,data:data97};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/spec/componentsList/multiTenant/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.namespace,data:data97};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data95.additions !== undefined){
let data98 = data95.additions;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key21 in data98){
if(!(((key21 === "productResourceKustomizeFileFolder") || (key21 === "productResourceRevision")) || (key21 === "syncResourceTypes"))){
let data99 = data98[key21];
if(typeof data99 !== "string"){
const err226 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.additionalProperties,data:data99};
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
if(data98.productResourceKustomizeFileFolder !== undefined){
let data100 = data98.productResourceKustomizeFileFolder;
if(typeof data100 === "string"){
if(!pattern32.test(data100)){
const err227 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceKustomizeFileFolder",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceKustomizeFileFolder/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder,data:data100};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceKustomizeFileFolder",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceKustomizeFileFolder/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceKustomizeFileFolder,data:data100};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data98.productResourceRevision !== undefined){
let data101 = data98.productResourceRevision;
if(typeof data101 === "string"){
if(!pattern32.test(data101)){
const err229 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceRevision",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceRevision/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision,data:data101};
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
const err230 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/productResourceRevision",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/productResourceRevision/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.productResourceRevision,data:data101};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data98.syncResourceTypes !== undefined){
let data102 = data98.syncResourceTypes;
if(typeof data102 === "string"){
if(!pattern32.test(data102)){
const err231 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/syncResourceTypes",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/syncResourceTypes/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes,data:data102};
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
const err232 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions/syncResourceTypes",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/properties/syncResourceTypes/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.properties.syncResourceTypes,data:data102};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/spec/componentsList/multiTenant/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant.properties.additions,data:data98};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/spec/componentsList/multiTenant",schemaPath:"#/properties/spec/properties/componentsList/properties/multiTenant/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.multiTenant.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.multiTenant,data:data95};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data71.oauthProxy !== undefined){
let data103 = data71.oauthProxy;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key22 in data103){
if(!(((key22 === "name") || (key22 === "namespace")) || (key22 === "additions"))){
const err235 = {instancePath:instancePath+"/spec/componentsList/oauthProxy",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy,data:data103};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data103.name !== undefined){
let data104 = data103.name;
if(typeof data104 === "string"){
if(!pattern19.test(data104)){
const err236 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/name",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name,data:data104};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/name",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.name,data:data104};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data103.namespace !== undefined){
let data105 = data103.namespace;
if(typeof data105 === "string"){
if(!pattern19.test(data105)){
const err238 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace,data:data105};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.namespace,data:data105};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data103.additions !== undefined){
let data106 = data103.additions;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key23 in data106){
let data107 = data106[key23];
if(typeof data107 !== "string"){
const err240 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/additions/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.additionalProperties,data:data107};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
else {
const err241 = {instancePath:instancePath+"/spec/componentsList/oauthProxy/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.properties.additions,data:data106};
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
else {
const err242 = {instancePath:instancePath+"/spec/componentsList/oauthProxy",schemaPath:"#/properties/spec/properties/componentsList/properties/oauthProxy/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.oauthProxy.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.oauthProxy,data:data103};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data71.pipeline !== undefined){
let data108 = data71.pipeline;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key24 in data108){
if(!(((key24 === "name") || (key24 === "namespace")) || (key24 === "additions"))){
const err243 = {instancePath:instancePath+"/spec/componentsList/pipeline",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline,data:data108};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data108.name !== undefined){
let data109 = data108.name;
if(typeof data109 === "string"){
if(!pattern19.test(data109)){
const err244 = {instancePath:instancePath+"/spec/componentsList/pipeline/name",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name,data:data109};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/spec/componentsList/pipeline/name",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.name,data:data109};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data108.namespace !== undefined){
let data110 = data108.namespace;
if(typeof data110 === "string"){
if(!pattern19.test(data110)){
const err246 = {instancePath:instancePath+"/spec/componentsList/pipeline/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace,data:data110};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/spec/componentsList/pipeline/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.namespace,data:data110};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data108.additions !== undefined){
let data111 = data108.additions;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key25 in data111){
if(!(key25 === "host")){
let data112 = data111[key25];
if(typeof data112 !== "string"){
const err248 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.additionalProperties,data:data112};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
if(data111.host !== undefined){
let data113 = data111.host;
if(typeof data113 === "string"){
if(!pattern7.test(data113)){
const err249 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/properties/host/pattern",keyword:"pattern",params:{pattern: "^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"},schema:"^(?![0-9.]+$)(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$",parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host,data:data113};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
else {
const err250 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions/host",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/properties/host/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.properties.host,data:data113};
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
else {
const err251 = {instancePath:instancePath+"/spec/componentsList/pipeline/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline.properties.additions,data:data111};
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
else {
const err252 = {instancePath:instancePath+"/spec/componentsList/pipeline",schemaPath:"#/properties/spec/properties/componentsList/properties/pipeline/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.pipeline.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.pipeline,data:data108};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data71.progressiveDelivery !== undefined){
let data114 = data71.progressiveDelivery;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key26 in data114){
if(!(((key26 === "name") || (key26 === "namespace")) || (key26 === "additions"))){
const err253 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery,data:data114};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data114.name !== undefined){
let data115 = data114.name;
if(typeof data115 === "string"){
if(!pattern19.test(data115)){
const err254 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/name",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name,data:data115};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/name",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.name,data:data115};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data114.namespace !== undefined){
let data116 = data114.namespace;
if(typeof data116 === "string"){
if(!pattern19.test(data116)){
const err256 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace,data:data116};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.namespace,data:data116};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data114.additions !== undefined){
let data117 = data114.additions;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key27 in data117){
let data118 = data117[key27];
if(typeof data118 !== "string"){
const err258 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/additions/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.additionalProperties,data:data118};
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
else {
const err259 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.properties.additions,data:data117};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
else {
const err260 = {instancePath:instancePath+"/spec/componentsList/progressiveDelivery",schemaPath:"#/properties/spec/properties/componentsList/properties/progressiveDelivery/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.progressiveDelivery,data:data114};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data71.secretManagement !== undefined){
let data119 = data71.secretManagement;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key28 in data119){
if(!(((key28 === "name") || (key28 === "namespace")) || (key28 === "additions"))){
const err261 = {instancePath:instancePath+"/spec/componentsList/secretManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement,data:data119};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data119.name !== undefined){
let data120 = data119.name;
if(typeof data120 === "string"){
if(!pattern19.test(data120)){
const err262 = {instancePath:instancePath+"/spec/componentsList/secretManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name,data:data120};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/spec/componentsList/secretManagement/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.name,data:data120};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data119.namespace !== undefined){
let data121 = data119.namespace;
if(typeof data121 === "string"){
if(!pattern19.test(data121)){
const err264 = {instancePath:instancePath+"/spec/componentsList/secretManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace,data:data121};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
else {
const err265 = {instancePath:instancePath+"/spec/componentsList/secretManagement/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.namespace,data:data121};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data119.additions !== undefined){
let data122 = data119.additions;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key29 in data122){
let data123 = data122[key29];
if(typeof data123 !== "string"){
const err266 = {instancePath:instancePath+"/spec/componentsList/secretManagement/additions/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.additionalProperties,data:data123};
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
else {
const err267 = {instancePath:instancePath+"/spec/componentsList/secretManagement/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement.properties.additions,data:data122};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
else {
const err268 = {instancePath:instancePath+"/spec/componentsList/secretManagement",schemaPath:"#/properties/spec/properties/componentsList/properties/secretManagement/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretManagement.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretManagement,data:data119};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data71.secretSync !== undefined){
let data124 = data71.secretSync;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key30 in data124){
if(!(((key30 === "name") || (key30 === "namespace")) || (key30 === "additions"))){
const err269 = {instancePath:instancePath+"/spec/componentsList/secretSync",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},schema:false,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync,data:data124};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data124.name !== undefined){
let data125 = data124.name;
if(typeof data125 === "string"){
if(!pattern19.test(data125)){
const err270 = {instancePath:instancePath+"/spec/componentsList/secretSync/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name,data:data125};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/spec/componentsList/secretSync/name",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/name/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.name,data:data125};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data124.namespace !== undefined){
let data126 = data124.namespace;
if(typeof data126 === "string"){
if(!pattern19.test(data126)){
const err272 = {instancePath:instancePath+"/spec/componentsList/secretSync/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace,data:data126};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else {
const err273 = {instancePath:instancePath+"/spec/componentsList/secretSync/namespace",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.namespace,data:data126};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data124.additions !== undefined){
let data127 = data124.additions;
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key31 in data127){
let data128 = data127[key31];
if(typeof data128 !== "string"){
const err274 = {instancePath:instancePath+"/spec/componentsList/secretSync/additions/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/additions/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.additionalProperties.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.additionalProperties,data:data128};
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
else {
const err275 = {instancePath:instancePath+"/spec/componentsList/secretSync/additions",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/properties/additions/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync.properties.additions,data:data127};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
else {
const err276 = {instancePath:instancePath+"/spec/componentsList/secretSync",schemaPath:"#/properties/spec/properties/componentsList/properties/secretSync/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.properties.secretSync.type,parentSchema:schema0.properties.spec.properties.componentsList.properties.secretSync,data:data124};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
else {
const err277 = {instancePath:instancePath+"/spec/componentsList",schemaPath:"#/properties/spec/properties/componentsList/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.componentsList.type,parentSchema:schema0.properties.spec.properties.componentsList,data:data71};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data8.reservedNamespacesAllowedProducts !== undefined){
let data129 = data8.reservedNamespacesAllowedProducts;
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
for(const key32 in data129){
const _errs346 = errors;
if(typeof key32 === "string"){
if(!pattern19.test(key32)){
const err278 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,data:key32,propertyName:key32};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
else {
const err279 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,data:key32,propertyName:key32};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
var valid101 = _errs346 === errors;
if(!valid101){
const err280 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/propertyNames",keyword:"propertyNames",params:{propertyName: key32},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.propertyNames,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts,data:data129};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
for(const key33 in data129){
let data130 = data129[key33];
if(Array.isArray(data130)){
const len2 = data130.length;
for(let i4=0; i4<len2; i4++){
let data131 = data130[i4];
if(typeof data131 === "string"){
if(!pattern32.test(data131)){
const err281 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/items/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items,data:data131};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i4,schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.items,data:data131};
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
else {
const err283 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.additionalProperties,data:data130};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
}
else {
const err284 = {instancePath:instancePath+"/spec/reservedNamespacesAllowedProducts",schemaPath:"#/properties/spec/properties/reservedNamespacesAllowedProducts/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts.type,parentSchema:schema0.properties.spec.properties.reservedNamespacesAllowedProducts,data:data129};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data8.productAllowedClusterResources !== undefined){
let data132 = data8.productAllowedClusterResources;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
for(const key34 in data132){
const _errs355 = errors;
if(typeof key34 === "string"){
if(!pattern32.test(key34)){
const err285 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames/pattern",keyword:"pattern",params:{pattern: "\\S"},schema:"\\S",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,data:key34,propertyName:key34};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,data:key34,propertyName:key34};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
var valid105 = _errs355 === errors;
if(!valid105){
const err287 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/propertyNames",keyword:"propertyNames",params:{propertyName: key34},schema:schema0.properties.spec.properties.productAllowedClusterResources.propertyNames,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources,data:data132};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
for(const key35 in data132){
let data133 = data132[key35];
if(Array.isArray(data133)){
const len3 = data133.length;
for(let i5=0; i5<len3; i5++){
let data134 = data133[i5];
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
if(data134.kind === undefined){
const err288 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/required",keyword:"required",params:{missingProperty: "kind"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.required,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data134};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(data134.group === undefined){
const err289 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/required",keyword:"required",params:{missingProperty: "group"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.required,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data134};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
for(const key36 in data134){
if(!((key36 === "kind") || (key36 === "group"))){
const err290 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},schema:false,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data134};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data134.kind !== undefined){
let data135 = data134.kind;
if(typeof data135 === "string"){
if(!pattern49.test(data135)){
const err291 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/kind",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/kind/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind,data:data135};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/kind",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/kind/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.kind,data:data135};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data134.group !== undefined){
let data136 = data134.group;
if(typeof data136 === "string"){
if(!pattern49.test(data136)){
const err293 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/group",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/group/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},schema:"^\\S+$",parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group,data:data136};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5+"/group",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/properties/group/type",keyword:"type",params:{type: "string"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.properties.group,data:data136};
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
else {
const err295 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i5,schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/items/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.items,data:data134};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
else {
const err296 = {instancePath:instancePath+"/spec/productAllowedClusterResources/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/productAllowedClusterResources/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources.additionalProperties,data:data133};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
else {
const err297 = {instancePath:instancePath+"/spec/productAllowedClusterResources",schemaPath:"#/properties/spec/properties/productAllowedClusterResources/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.properties.productAllowedClusterResources.type,parentSchema:schema0.properties.spec.properties.productAllowedClusterResources,data:data132};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
}
else {
const err298 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},schema:schema0.properties.spec.type,parentSchema:schema0.properties.spec,data:data8};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
}
else {
const err299 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema0.type,parentSchema:schema0,data};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}

export const component = validate1;
const schema1 = schemas.component;
const pattern51 = new RegExp("^(?!vcluster$)[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$", "u");

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
if(!pattern51.test(data3)){
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
const pattern53 = new RegExp("^(?!in-cluster$)(component/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)$", "u");
const pattern56 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern57 = new RegExp("^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$", "u");
const pattern58 = new RegExp("^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$", "u");
const pattern59 = new RegExp("^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$", "u");
const pattern60 = new RegExp("^(?!.{257})(?=.*\\{name\\})(?!.*(^|/)\\.)(?!.*\\.(/|$))([A-Za-z0-9._-]|\\{name\\})+(/([A-Za-z0-9._-]|\\{name\\})+)*$", "u");
const pattern61 = new RegExp("^[A-Za-z0-9._-]{1,128}$", "u");
const pattern63 = new RegExp("^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?$", "u");
const pattern64 = new RegExp("^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$", "u");
const pattern66 = new RegExp("^(https://|ssh://([A-Za-z0-9_][A-Za-z0-9._-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_~.][A-Za-z0-9_~.+-]*)+/?$", "u");
const pattern67 = new RegExp("^(?!.{201})(?!.*(\\.\\.|//|\\.lock(/|$)|/\\.|\\.(/|$)))[A-Za-z0-9_][A-Za-z0-9_.+/-]*[A-Za-z0-9_+-]$|^[A-Za-z0-9_]$", "u");

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
if(!(((((((key0 === "name") || (key0 === "removals")) || (key0 === "acceptHistory")) || (key0 === "waitSeconds")) || (key0 === "expiryWarningDays")) || (key0 === "vault")) || (key0 === "products"))){
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
if(!pattern19.test(data0)){
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
if(!pattern53.test(data2)){
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
if(!pattern53.test(data3)){
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
if(!pattern32.test(data4)){
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
if(!pattern56.test(data6)){
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
if(data.vault !== undefined){
let data9 = data.vault;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.address === undefined){
const err22 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/required",keyword:"required",params:{missingProperty: "address"},schema:schema2.properties.vault.required,parentSchema:schema2.properties.vault,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data9){
if(!(((((((key2 === "address") || (key2 === "namespace")) || (key2 === "mount")) || (key2 === "path")) || (key2 === "key")) || (key2 === "auth")) || (key2 === "caCertificate"))){
const err23 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema2.properties.vault,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.address !== undefined){
let data10 = data9.address;
if(typeof data10 === "string"){
if(!pattern57.test(data10)){
const err24 = {instancePath:instancePath+"/vault/address",schemaPath:"#/properties/vault/properties/address/pattern",keyword:"pattern",params:{pattern: "^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$"},schema:"^https://(\\[[0-9A-Fa-f:.]{2,45}\\]|(?![^:/]{254})[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)(:(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?/?$",parentSchema:schema2.properties.vault.properties.address,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/vault/address",schemaPath:"#/properties/vault/properties/address/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.address.type,parentSchema:schema2.properties.vault.properties.address,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.namespace !== undefined){
let data11 = data9.namespace;
if(typeof data11 === "string"){
if(!pattern58.test(data11)){
const err26 = {instancePath:instancePath+"/vault/namespace",schemaPath:"#/properties/vault/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$"},schema:"^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*/?$",parentSchema:schema2.properties.vault.properties.namespace,data:data11};
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
const err27 = {instancePath:instancePath+"/vault/namespace",schemaPath:"#/properties/vault/properties/namespace/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.namespace.type,parentSchema:schema2.properties.vault.properties.namespace,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.mount !== undefined){
let data12 = data9.mount;
if(typeof data12 === "string"){
if(!pattern59.test(data12)){
const err28 = {instancePath:instancePath+"/vault/mount",schemaPath:"#/properties/vault/properties/mount/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"},schema:"^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$",parentSchema:schema2.properties.vault.properties.mount,data:data12};
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
const err29 = {instancePath:instancePath+"/vault/mount",schemaPath:"#/properties/vault/properties/mount/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.mount.type,parentSchema:schema2.properties.vault.properties.mount,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.path !== undefined){
let data13 = data9.path;
if(typeof data13 === "string"){
if(!pattern60.test(data13)){
const err30 = {instancePath:instancePath+"/vault/path",schemaPath:"#/properties/vault/properties/path/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?=.*\\{name\\})(?!.*(^|/)\\.)(?!.*\\.(/|$))([A-Za-z0-9._-]|\\{name\\})+(/([A-Za-z0-9._-]|\\{name\\})+)*$"},schema:"^(?!.{257})(?=.*\\{name\\})(?!.*(^|/)\\.)(?!.*\\.(/|$))([A-Za-z0-9._-]|\\{name\\})+(/([A-Za-z0-9._-]|\\{name\\})+)*$",parentSchema:schema2.properties.vault.properties.path,data:data13};
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
const err31 = {instancePath:instancePath+"/vault/path",schemaPath:"#/properties/vault/properties/path/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.path.type,parentSchema:schema2.properties.vault.properties.path,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.key !== undefined){
let data14 = data9.key;
if(typeof data14 === "string"){
if(!pattern61.test(data14)){
const err32 = {instancePath:instancePath+"/vault/key",schemaPath:"#/properties/vault/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,128}$"},schema:"^[A-Za-z0-9._-]{1,128}$",parentSchema:schema2.properties.vault.properties.key,data:data14};
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
const err33 = {instancePath:instancePath+"/vault/key",schemaPath:"#/properties/vault/properties/key/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.key.type,parentSchema:schema2.properties.vault.properties.key,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.auth !== undefined){
let data15 = data9.auth;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.role === undefined){
const err34 = {instancePath:instancePath+"/vault/auth",schemaPath:"#/properties/vault/properties/auth/required",keyword:"required",params:{missingProperty: "role"},schema:schema2.properties.vault.properties.auth.required,parentSchema:schema2.properties.vault.properties.auth,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data15){
if(!((key3 === "path") || (key3 === "role"))){
const err35 = {instancePath:instancePath+"/vault/auth",schemaPath:"#/properties/vault/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema2.properties.vault.properties.auth,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.path !== undefined){
let data16 = data15.path;
if(typeof data16 === "string"){
if(!pattern59.test(data16)){
const err36 = {instancePath:instancePath+"/vault/auth/path",schemaPath:"#/properties/vault/properties/auth/properties/path/pattern",keyword:"pattern",params:{pattern: "^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"},schema:"^(?!.{257})(?!.*(^|/)\\.)(?!.*\\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$",parentSchema:schema2.properties.vault.properties.auth.properties.path,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/vault/auth/path",schemaPath:"#/properties/vault/properties/auth/properties/path/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.auth.properties.path.type,parentSchema:schema2.properties.vault.properties.auth.properties.path,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.role !== undefined){
let data17 = data15.role;
if(typeof data17 === "string"){
if(!pattern63.test(data17)){
const err38 = {instancePath:instancePath+"/vault/auth/role",schemaPath:"#/properties/vault/properties/auth/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?$"},schema:"^[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?$",parentSchema:schema2.properties.vault.properties.auth.properties.role,data:data17};
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
const err39 = {instancePath:instancePath+"/vault/auth/role",schemaPath:"#/properties/vault/properties/auth/properties/role/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.auth.properties.role.type,parentSchema:schema2.properties.vault.properties.auth.properties.role,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/vault/auth",schemaPath:"#/properties/vault/properties/auth/type",keyword:"type",params:{type: "object"},schema:schema2.properties.vault.properties.auth.type,parentSchema:schema2.properties.vault.properties.auth,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.caCertificate !== undefined){
let data18 = data9.caCertificate;
if(typeof data18 === "string"){
if(!pattern64.test(data18)){
const err41 = {instancePath:instancePath+"/vault/caCertificate",schemaPath:"#/properties/vault/properties/caCertificate/pattern",keyword:"pattern",params:{pattern: "^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$"},schema:"^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$",parentSchema:schema2.properties.vault.properties.caCertificate,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/vault/caCertificate",schemaPath:"#/properties/vault/properties/caCertificate/type",keyword:"type",params:{type: "string"},schema:schema2.properties.vault.properties.caCertificate.type,parentSchema:schema2.properties.vault.properties.caCertificate,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/vault",schemaPath:"#/properties/vault/type",keyword:"type",params:{type: "object"},schema:schema2.properties.vault.type,parentSchema:schema2.properties.vault,data:data9};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.products !== undefined){
let data19 = data.products;
if(Array.isArray(data19)){
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.name === undefined){
const err44 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema2.properties.products.items.required,parentSchema:schema2.properties.products.items,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20.repository === undefined){
const err45 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema2.properties.products.items.required,parentSchema:schema2.properties.products.items,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
for(const key4 in data20){
if(!(((key4 === "name") || (key4 === "repository")) || (key4 === "revision"))){
const err46 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema2.properties.products.items,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if(typeof data21 === "string"){
if(!pattern19.test(data21)){
const err47 = {instancePath:instancePath+"/products/" + i1+"/name",schemaPath:"#/properties/products/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"},schema:"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",parentSchema:schema2.properties.products.items.properties.name,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/products/" + i1+"/name",schemaPath:"#/properties/products/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema2.properties.products.items.properties.name.type,parentSchema:schema2.properties.products.items.properties.name,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.repository !== undefined){
let data22 = data20.repository;
if(typeof data22 === "string"){
if(!pattern66.test(data22)){
const err49 = {instancePath:instancePath+"/products/" + i1+"/repository",schemaPath:"#/properties/products/items/properties/repository/pattern",keyword:"pattern",params:{pattern: "^(https://|ssh://([A-Za-z0-9_][A-Za-z0-9._-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_~.][A-Za-z0-9_~.+-]*)+/?$"},schema:"^(https://|ssh://([A-Za-z0-9_][A-Za-z0-9._-]*@)?)[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[1-9][0-9]{0,4})?(/[A-Za-z0-9_~.][A-Za-z0-9_~.+-]*)+/?$",parentSchema:schema2.properties.products.items.properties.repository,data:data22};
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
const err50 = {instancePath:instancePath+"/products/" + i1+"/repository",schemaPath:"#/properties/products/items/properties/repository/type",keyword:"type",params:{type: "string"},schema:schema2.properties.products.items.properties.repository.type,parentSchema:schema2.properties.products.items.properties.repository,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data20.revision !== undefined){
let data23 = data20.revision;
if(typeof data23 === "string"){
if(!pattern67.test(data23)){
const err51 = {instancePath:instancePath+"/products/" + i1+"/revision",schemaPath:"#/properties/products/items/properties/revision/pattern",keyword:"pattern",params:{pattern: "^(?!.{201})(?!.*(\\.\\.|//|\\.lock(/|$)|/\\.|\\.(/|$)))[A-Za-z0-9_][A-Za-z0-9_.+/-]*[A-Za-z0-9_+-]$|^[A-Za-z0-9_]$"},schema:"^(?!.{201})(?!.*(\\.\\.|//|\\.lock(/|$)|/\\.|\\.(/|$)))[A-Za-z0-9_][A-Za-z0-9_.+/-]*[A-Za-z0-9_+-]$|^[A-Za-z0-9_]$",parentSchema:schema2.properties.products.items.properties.revision,data:data23};
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
const err52 = {instancePath:instancePath+"/products/" + i1+"/revision",schemaPath:"#/properties/products/items/properties/revision/type",keyword:"type",params:{type: "string"},schema:schema2.properties.products.items.properties.revision.type,parentSchema:schema2.properties.products.items.properties.revision,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/products/" + i1,schemaPath:"#/properties/products/items/type",keyword:"type",params:{type: "object"},schema:schema2.properties.products.items.type,parentSchema:schema2.properties.products.items,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/products",schemaPath:"#/properties/products/type",keyword:"type",params:{type: "array"},schema:schema2.properties.products.type,parentSchema:schema2.properties.products,data:data19};
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
const err55 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema2.type,parentSchema:schema2,data};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
validate2.errors = vErrors;
return errors === 0;
}

export const environment = validate3;
const schema3 = schemas.environment;
const func2 = (function ucs2length(str) {
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
if(func2(data1) > 1024){
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
if(func2(data2) > 1024){
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
if(func2(data4) > 1024){
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
if(func2(data5) > 1024){
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
if(func2(data1) > 1024){
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
if(func2(data2) > 1024){
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
if(func2(data4) > 1024){
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
if(func2(data5) > 1024){
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
if(func2(data6) > 1024){
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
if(func2(data7) > 1024){
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
if(func2(data9) > 1024){
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
if(func2(data1) > 1024){
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
if(func2(data2) > 1024){
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
if(func2(data4) > 1024){
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
if(func2(data5) > 1024){
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
if(func2(data6) > 1024){
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
if(func2(data7) > 1024){
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
if(func2(data9) > 1024){
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
if(func2(data1) > 1024){
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
if(func2(data2) > 1024){
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
if(func2(data4) > 1024){
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
