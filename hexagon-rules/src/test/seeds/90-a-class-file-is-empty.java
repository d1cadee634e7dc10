// 90 a class file is empty
// HX-30
// with an empty class file
