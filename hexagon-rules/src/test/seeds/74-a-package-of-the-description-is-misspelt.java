// 74 a package of the description is misspelt
// nothing
// with a misspelt package
