# bash completion of extractor. In ~/.bashrc:  source <(extractor completion bash)
_extractor() {
    local word="${COMP_WORDS[COMP_CWORD]}" candidates
    candidates="$(extractor "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)"
    # Options are offered for a dash; otherwise they would hide the files.
    [[ "$word" == -* ]] || candidates="$(grep -v '^-' <<<"$candidates")"
    mapfile -t COMPREPLY < <(compgen -W "$candidates" -- "$word")
}
complete -o default -F _extractor extractor
