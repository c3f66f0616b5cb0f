package io.entrepot.developer.version;

/** Who calls the published versions. */
public interface VersionCallers {

    /** Those who called today or in so many days before. */
    CallersOfVersion of(PublishedVersion version, int days);
}
