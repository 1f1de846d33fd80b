# SPDX-License-Identifier: MIT
# fish completion for entente

set -l reads "not __fish_seen_subcommand_from clean ties graph diff code parse"
set -l extracts "not __fish_seen_subcommand_from clean parse"
set -l writes "__fish_seen_subcommand_from clean ties graph diff parse"

complete -c entente -n __fish_use_subcommand -a read -d 'Open the reader'
complete -c entente -n __fish_use_subcommand -a clean -d 'Print the cleaned articles'
complete -c entente -n __fish_use_subcommand -a ties -d 'Print the ties that the articles state'
complete -c entente -n __fish_use_subcommand -a graph -d 'Export the graph of actors and ties'
complete -c entente -n __fish_use_subcommand -a diff -d 'Tell what changed between two graphs'
complete -c entente -n __fish_use_subcommand -a code -d 'JSON Lines in, JSON Lines out'
complete -c entente -n __fish_use_subcommand -a parse -d 'Print tags and trees as CoNLL-U'

complete -c entente -n '__fish_seen_subcommand_from clean' -s f -l format -x \
    -a 'text markdown html json' -d 'What to write'
complete -c entente -n '__fish_seen_subcommand_from clean' -l raw -d 'The whole text of the page'
complete -c entente -n '__fish_seen_subcommand_from clean' -l explain -d 'What was kept, and why not'
complete -c entente -n '__fish_seen_subcommand_from ties' -s f -l format -x \
    -a 'table tsv json jsonl plover petrarch icews polecat gdelt' -d 'What to write'
complete -c entente -n '__fish_seen_subcommand_from ties' -l explain -d 'Tell why each tie is there'
complete -c entente -n '__fish_seen_subcommand_from ties' -l unmatched -d 'Tell sentences without a tie'
complete -c entente -n '__fish_seen_subcommand_from graph' -s f -l format -x \
    -a 'json dot graphml csv gexf gexf-1.2 gml pajek node-link cytoscape tsv mermaid svg png html ansi' -d 'What to write'
complete -c entente -n '__fish_seen_subcommand_from diff' -s f -l format -x \
    -a 'text json' -d 'What to write'
complete -c entente -n '__fish_seen_subcommand_from graph' -l stats -d 'Tell the balance of the graph'
set -l folds "__fish_seen_subcommand_from graph diff"
complete -c entente -n $folds -l by -x -a 'country actor' -d 'Whom a node stands for'
complete -c entente -n $folds -l from -x -d 'Leave out earlier ties'
complete -c entente -n $folds -l to -x -d 'Leave out later ties'
complete -c entente -n $folds -l sign -x -a 'friendly hostile' -d 'Only ties of a sign'
complete -c entente -n $folds -l category -x -d 'Only ties of these categories'
complete -c entente -n $folds -l status -x -a 'asserted negated uncertain future' -d 'Only ties of these'
complete -c entente -n $folds -l type -x -a 'country territory body group person office company people other' -d 'Only actors of these types'
complete -c entente -n $folds -l confidence -x -d 'Leave out ties less sure'
complete -c entente -n $folds -l weight -x -d 'Leave out lighter pairs'
complete -c entente -n $folds -l slice -x -a 'month quarter year' -d 'A graph a stretch of time'
complete -c entente -n $writes -s o -l output -r -d 'Write to a file'
complete -c entente -n '__fish_seen_subcommand_from code' -s j -l jobs -x -d 'Documents at a time'
complete -c entente -n '__fish_seen_subcommand_from parse' -l tokenized -d 'Read CoNLL-U, keep its tokens'
complete -c entente -n '__fish_seen_subcommand_from parse' -l greedy -d 'Faster and less exactly'

complete -c entente -n $extracts -l actors -r -d 'Add a dictionary of actors'
complete -c entente -n $extracts -l agents -r -d 'Add a dictionary of agents'
complete -c entente -n $extracts -l verbs -r -d 'Add a dictionary of verbs'
complete -c entente -n $extracts -l warnings -x -d 'Lines to tell of what is wrong in them'

complete -c entente -n $reads -l dump -d 'Print the article and its ties'
complete -c entente -n $reads -l width -x -d 'Line width of the dump'
complete -c entente -n $reads -l script -r -d 'Play the steps of a file'
complete -c entente -n $reads -l compare -r -d 'Show what changed since a file'
complete -c entente -n $reads -l size -x -d 'Screen size of a script'
complete -c entente -n $reads -l color -x -a 'auto never always' -d 'Use colours'
complete -c entente -n $reads -l theme -x -a 'dark light high-contrast mono ascii' -d 'Colours'
complete -c entente -n $reads -l config -r -d 'Read settings from a file'
complete -c entente -n $reads -l no-config -d 'Read no settings, remember no places'
complete -c entente -n $reads -l print-config -d 'Print the settings'
complete -c entente -n $reads -l mouse -d 'Click and scroll in the panes'
complete -c entente -n $reads -l ascii -d 'Draw with 7-bit characters only'

set -l sources "not __fish_seen_subcommand_from code"
complete -c entente -n $sources -l offline -d 'Fetch nothing'
complete -c entente -n $sources -l allow-local -d 'Fetch from private networks too'
complete -c entente -l limit -x -d 'Raise limits of inputs'
complete -c entente -l no-sandbox -d 'Parse in this process'

complete -c entente -s h -l help -d 'Tell the options and formats'
complete -c entente -s V -l version -d 'Tell the version'
