package io.entrepot.foundation.codemaps;

/** What a code means now. */
public sealed interface CodeMeaning {

    /** It has a meaning in our language; the version says which mapping was followed. */
    record Mapped(String canonical, int version) implements CodeMeaning {}

    /** Nobody has said what it means: a case, never a guess. */
    record Unmapped(CodeKey key) implements CodeMeaning {

        /** A sentence for the case. */
        public String detail() {
            var whose = key.partner().isEmpty() ? "" : " of " + key.partner();
            return "The %s code '%s'%s has no mapping.".formatted(key.kind(), key.code(), whose);
        }
    }
}
