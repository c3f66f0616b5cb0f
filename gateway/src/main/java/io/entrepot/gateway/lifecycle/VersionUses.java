package io.entrepot.gateway.lifecycle;

import io.entrepot.foundation.lifecycle.PublishedVersion;

/** Knows who calls the versions. */
public interface VersionUses {

    /** The use today and in so many days before it; fails where it cannot be known. */
    VersionUse of(PublishedVersion version, int days);
}
