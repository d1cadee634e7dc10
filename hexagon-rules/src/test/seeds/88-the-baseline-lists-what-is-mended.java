// 88 the baseline lists what is mended
// nothing
// with a baseline of the past
