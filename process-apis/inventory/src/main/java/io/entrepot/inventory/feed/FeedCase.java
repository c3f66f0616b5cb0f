package io.entrepot.inventory.feed;

import io.entrepot.foundation.cases.CaseKind;

/** Why a feed asks for a person. */
public enum FeedCase implements CaseKind {
    FEED_LATE
}
