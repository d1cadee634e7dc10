-- Shows each refresh token of a file once, then the successors that come back; the last ones are written to the file.
local folder = debug.getinfo(1, "S").source:match("@(.*/)")
dofile(folder .. "report.lua")

local threads = {}
file, path = nil, nil
local headers = { ["Content-Type"] = "application/json" }

function setup(thread)
  threads[#threads + 1] = thread
end

function init(args)
  file, path = args[1], args[2]
  first, last, tokens = 1, 0, {}
  for line in io.lines(file) do
    last = last + 1
    tokens[last] = line
  end
end

function request()
  local token = tokens[first] or "none-is-left"
  tokens[first] = nil
  first = first + 1
  return wrk.format("POST", path, headers, '{"refresh_token":"' .. token .. '"}')
end

function response(status, fields, body)
  local token = body:match('"refresh_token":"([^"]+)"')
  if token then
    last = last + 1
    tokens[last] = token
  end
end

local report = done

function done(summary, latency, requests)
  report(summary, latency, requests)
  local kept = threads[1]:get("tokens")
  local out = assert(io.open(threads[1]:get("file"), "w"))
  for _, token in pairs(kept) do out:write(token, "\n") end
  out:close()
end
