-- wrk.lua: requests by a list.
--
--   wrk -s wrk.lua URL -- LIST FIRST [POST]
--
-- A line of LIST is a path; with POST a body, which no two requests share: each
-- thread begins at line FIRST and takes every other one.  TOKEN and COOKIE come
-- from the environment.  Prints one line: requests, seconds, failures, and the
-- median and the 99th percentile in milliseconds.

local threads = 0

function setup(thread)
	thread:set("number", threads)
	threads = threads + 1
end

local lines = {}
local at = 0

function init(args)
	for line in io.lines(args[1]) do
		lines[#lines + 1] = line
	end
	posts = args[3] == "POST"
	at = tonumber(args[2]) + number
	math.randomseed(at)
	wrk.headers["Accept"] = os.getenv("ACCEPT") or "application/json"
	wrk.headers["Authorization"] = os.getenv("TOKEN")
	wrk.headers["Cookie"] = os.getenv("COOKIE")
	if posts then
		wrk.headers["Content-Type"] = "application/json"
		return
	end
	for i, path in ipairs(lines) do
		lines[i] = wrk.format("GET", path)
	end
end

function request()
	if not posts then
		return lines[math.random(#lines)]
	end
	at = at + 2
	return wrk.format("POST", nil, nil, lines[at])
end

function done(summary, latency)
	local e = summary.errors
	io.write(string.format("RESULT\t%d\t%.3f\t%d\t%.2f\t%.2f\n", summary.requests, summary.duration / 1e6,
		e.connect + e.read + e.write + e.status + e.timeout,
		latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
