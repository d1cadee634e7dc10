// 83 an exception is not needed
// HX-05
// with an unneeded exception
