// 87 a source folder holds nothing
// nothing
// with a missing source folder
