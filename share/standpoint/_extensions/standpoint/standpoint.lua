-- SPDX-License-Identifier: Apache-2.0
-- Figures, tables, numbers and quotes of a Standpoint dossier in a document that pandoc or Quarto makes:
--   pandoc -L standpoint.lua report.md -o report.docx
-- Every ```standpoint fence, {{value}} and [@claim:id] is handed to `standpoint embed`, as a text of its own, and what
-- comes back is read by this very pandoc: so the filter works with the syntax trees of any version from 2.17 on.

local program = os.getenv("STANDPOINT_PROGRAM") or "standpoint"
local dossiers, language, unpublished = {}, nil, false
local faults = 0

-- The file that the document is read from: relative paths begin there, and messages name it.
local function input_file()
  local files = PANDOC_STATE.input_files
  return files and files[1] or "document.md"
end

local input_text
local function text_of_input()
  if not input_text then
    local file = io.open(input_file(), "rb")
    input_text = file and file:read("a"):gsub("\r\n", "\n") or ""
    if file then file:close() end
  end
  return input_text
end

-- How many lines stand before the first place after `searched_to` where the input holds `wanted`; 0 where it is not
-- found, as in a document made of several files.
local searched_to = 1
local function lines_before(wanted)
  local at = text_of_input():find(wanted, searched_to, true) or text_of_input():find(wanted, 1, true)
  if not at then return 0 end
  searched_to = at + 1
  local _, count = text_of_input():sub(1, at - 1):gsub("\n", "")
  return count
end

local function picture_format()
  if FORMAT:match("latex") or FORMAT:match("beamer") or FORMAT == "context" or FORMAT == "pdf" then return "pdf" end
  if FORMAT:match("html") or FORMAT:match("epub") or FORMAT:match("slid") or FORMAT:match("revealjs") then return "svg" end
  for folder in (os.getenv("PATH") or ""):gmatch("[^:]+") do
    local file = io.open(folder .. "/rsvg-convert", "rb")
    if file then -- pandoc makes the picture for old readers with it
      file:close()
      return "svg"
    end
  end
  return "png"
end

-- In a page pictures are part of it, so that their links and tooltips work. Quarto numbers images only.
local function shows_pages()
  return not quarto and (FORMAT:match("html") or FORMAT:match("slid") or FORMAT:match("revealjs"))
end

local media_types = { svg = "image/svg+xml", png = "image/png", pdf = "application/pdf" }

local function contents_of(path)
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("a")
  file:close()
  return bytes
end

-- Runs the program on a text of its own and reads the Markdown that it gives; nil where it reports a mistake, which it
-- has then told on the standard error. Line `line` (from 0) of the input is where the text stands.
local function answer(text, line)
  return pandoc.system.with_temporary_directory("standpoint", function(folder)
    local format = picture_format()
    local file = assert(io.open(folder .. "/in.md", "wb"))
    file:write(string.rep("\n", line), text, "\n")
    file:close()
    local arguments = { "embed", folder .. "/in.md", "-o", folder .. "/out.md", "--flavour", "pandoc",
      "--folder", "pictures", "--as", input_file() }
    local function add(...)
      for _, word in ipairs({ ... }) do table.insert(arguments, word) end
    end
    if shows_pages() then add("--pictures", "inline") else add("--picture-format", format) end
    for _, dossier in ipairs(dossiers) do add("-d", dossier) end
    if language then add("--lang", language) end
    if unpublished then add("--unpublished") end
    local done, why = pcall(pandoc.pipe, program, arguments, "")
    if not done then
      if type(why) ~= "table" or why.error_code > 3 then
        error("standpoint: cannot run '" .. program .. "'; put it on the PATH, or name it in STANDPOINT_PROGRAM", 0)
      end
      faults = faults + 1
      return nil
    end
    local document = pandoc.read(contents_of(folder .. "/out.md"), "markdown")
    return document:walk({
      Image = function(image)
        if not image.src:match("^pictures/") then return nil end
        local path = folder .. "/" .. image.src
        image.src = "standpoint-" .. image.src:sub(#"pictures/" + 1)
        if FORMAT:match("docx") then -- whose writer leaves the alt text out
          image.title = image.title .. (image.attributes.alt or "")
        end
        pandoc.mediabag.insert(image.src, media_types[format], contents_of(path))
        return image
      end,
    }).blocks
  end)
end

-- The text of inlines as it was written, as far as a tree can tell: quotes and dashes back from their typography.
local function plain(inlines)
  return (pandoc.utils.stringify(inlines):gsub("–", "--"):gsub("“", '"'):gsub("”", '"'):gsub("’", "'"))
end

-- What a value or a citation became, to stand within a sentence.
local function inlines_of(blocks)
  if blocks and blocks[1] and blocks[1].content then return blocks[1].content end
  return nil
end

local function is_ours(block)
  return block.classes:includes("standpoint") or block.classes:includes("{standpoint}")
end

local function fence(block)
  if not is_ours(block) then return nil end
  local text = "```standpoint\n" .. block.text .. "\n```"
  -- In the input its lines may be indented; its first line is enough to find it by.
  local first = block.text:match("[^\n]+") or ""
  return answer(text, math.max(lines_before(first) - 1, 0))
end

-- {{…}} is text to pandoc, divided at spaces: joined again from the piece that opens it to the one that closes it.
local function values(inlines)
  local out, changed = pandoc.List(), false
  local i = 1
  while i <= #inlines do
    local piece = inlines[i]
    local before, opening = nil, nil
    if piece.t == "Str" then before, opening = piece.text:match("^(.-)({{[^<%%{#!].*)$") end
    local last, written = i, opening
    while opening and not written:find("}}", 1, true) and last < #inlines do
      last = last + 1
      written = written .. plain({ inlines[last] })
    end
    local words, after = (written or ""):match("^({{.-}})(.*)$")
    if words then
      local found = inlines_of(answer(words, lines_before(words)))
      if before ~= "" then out:insert(pandoc.Str(before)) end
      if found then out:extend(found) end
      if after ~= "" then out:extend(values(pandoc.Inlines { pandoc.Str(after) }) or { pandoc.Str(after) }) end
      changed, i = true, last + 1
    else
      out:insert(piece)
      i = i + 1
    end
  end
  return changed and pandoc.Inlines(out) or nil
end

-- [@claim:id]. An id with two hyphens ends for pandoc at the first of them, the rest is a suffix.
local function citation(cite)
  local items = pandoc.List()
  for _, item in ipairs(cite.citations) do
    local id = item.id:match("^claim:(.+)$")
    if not id then
      if #items > 0 then
        io.stderr:write(input_file() .. ": error: claims and other works cannot share a bracket\n")
        faults = faults + 1
      end
      return nil
    end
    items:insert("@claim:" .. id .. plain(item.suffix):gsub("^%s+", ""))
  end
  if #items == 0 then return nil end
  return inlines_of(answer("[" .. table.concat(items, "; ") .. "]", lines_before("[" .. items[1])))
end

local function texts_of(value)
  if value == nil then return {} end
  if pandoc.utils.type(value) == "List" then
    local out = {}
    for _, item in ipairs(value) do table.insert(out, pandoc.utils.stringify(item)) end
    return out
  end
  return { pandoc.utils.stringify(value) }
end

local function settings(meta)
  local ours = meta.standpoint or {}
  local folder = input_file():match("^(.*)/[^/]*$") or "."
  for _, path in ipairs(texts_of(ours.dossier or meta.dossier)) do
    table.insert(dossiers, path:sub(1, 1) == "/" and path or folder .. "/" .. path)
  end
  local lang = pandoc.utils.stringify(ours.lang or meta.lang or ""):match("^%a%a")
  if lang == "fr" or lang == "en" then language = lang end
  unpublished = ours.unpublished == true
end

function Pandoc(document)
  settings(document.meta)
  document = document:walk { CodeBlock = fence }
  searched_to = 1
  document = document:walk { Inlines = values, Cite = citation }
  if faults > 0 then error("standpoint: " .. faults .. " mistake(s) in the document, told above", 0) end
  return document
end
