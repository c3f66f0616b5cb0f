package io.entrepot.gateway.identity;

import java.time.Instant;

/** A narrow token that one service accepts, and until when. */
record InternalToken(String value, Instant expiresAt) {

    @Override
    public String toString() {
        return "InternalToken[expiresAt=" + expiresAt + "]";
    }
}
