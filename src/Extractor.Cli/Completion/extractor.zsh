#compdef extractor
# zsh completion of extractor. In ~/.zshrc, after compinit:  source <(extractor completion zsh)
_extractor() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a candidates
    candidates=("${(@f)$(extractor "[suggest:${#line}]" "$line" 2>/dev/null)}")
    # Options are offered for a dash; otherwise they would hide the files.
    [[ "${words[CURRENT]}" == -* ]] || candidates=("${(@)candidates:#-*}")
    candidates=("${(@)candidates:#}")
    if (( ${#candidates} )); then compadd -a candidates; else _files; fi
}
compdef _extractor extractor
