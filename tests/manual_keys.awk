# SPDX-License-Identifier: MIT
# Makes the KEYS section's lists of assets/entente.1 from the table in src/reader/commands.h.

# The text of the n-th string literal of the row.
function field(n,    parts) {
    split(row, parts, "\"")
    return parts[2 * n]
}

function shown(key) {
    if (length(key) > 1)
        gsub(/^<|>$/, "", key)
    if (key ~ /^C-.$/)
        key = "\\(ha" toupper(substr(key, 3))
    gsub(/-/, "\\-", key)
    return key
}

function heading(title) {
    if (begun++)
        print ".El"
    print ".Ss " title
    print ".Bl -tag -compact -width \"Space, PageDown, ^F (:page-down)\""
}

function command(    keys, n, i, name, argument, text) {
    n = split(field(2), keys, " ")
    text = ""
    for (i = 1; i <= n; i++)
        text = text (i > 1 ? ", " : "") shown(keys[i])
    name = field(1)
    argument = field(4)
    gsub(/-/, "\\-", name)
    if (argument ~ /^\[/)
        argument = " Op Ar " substr(argument, 2, length(argument) - 2)
    else if (argument)
        argument = " Ar " argument
    print ".It " (n ? "Sy \"\\&" text "\" Pq " : "") "Ic :" name argument
    text = field(5)
    print toupper(substr(text, 1, 1)) substr(text, 2) "."
}

/^#define COMMANDS\(/ { on = 1; next }
!on { next }
{
    last = !/\\$/
    sub(/ *\\$/, "")
    row = row $0
}
row ~ /^ *GROUP\(/ { heading(field(1)); row = "" }
row ~ /^ *X\(.*\)$/ { command(); row = "" }
last { print ".El"; exit }
