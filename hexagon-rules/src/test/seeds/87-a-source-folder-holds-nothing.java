// 87 a source folder holds nothing
// HX-01
// with a missing source folder
