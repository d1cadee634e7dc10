-- What wrk saw, as one line. Times in microseconds; failures are refused requests, timeouts and broken connections.
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("REPORT responses=%d refused=%d failures=%d micros=%d p50=%d p95=%d p99=%d\n",
    summary.requests, e.status, e.status + e.connect + e.read + e.write + e.timeout, summary.duration,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
