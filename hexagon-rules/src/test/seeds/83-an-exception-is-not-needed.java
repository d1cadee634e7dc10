// 83 an exception is not needed
// nothing
// with an unneeded exception
