package io.entrepot.foundation.warehouse.notice;

import io.entrepot.canonical.Identifier;

/** Our own name of an announced delivery. */
public record NoticeId(String value) {

    public NoticeId {
        Identifier.checked(value, "notice");
    }

    @Override
    public String toString() {
        return value;
    }
}
