// 88 the baseline lists what is mended
// HX-05
// with a baseline of the past
