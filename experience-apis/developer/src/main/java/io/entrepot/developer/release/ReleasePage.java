package io.entrepot.developer.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of releases in short. */
public record ReleasePage(List<Summary> releases, @Nullable Long next) {

    /** Which page of which releases; what is absent is not asked for. */
    public record Query(
            @Nullable String backend,
            BackendRelease.@Nullable State state,
            @Nullable Long cursor,
            int limit) {}

    /** A release without the changes. */
    public record Summary(
            long id,
            String backend,
            String from,
            String to,
            BackendRelease.State state,
            @Nullable String owner,
            @Nullable LocalDate deadline,
            @Nullable Integer breaks,
            @Nullable Integer partners) {}
}
