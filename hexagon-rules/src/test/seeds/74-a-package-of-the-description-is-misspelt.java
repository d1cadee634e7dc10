// 74 a package of the description is misspelt
// HX-01
// with a misspelt package
