# fish completion of extractor. Into ~/.config/fish/completions/extractor.fish
function __extractor_candidates
    set -l line (commandline -cp)
    extractor "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c extractor -a '(__extractor_candidates)'
