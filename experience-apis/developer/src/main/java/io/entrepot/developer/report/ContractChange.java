package io.entrepot.developer.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two revisions of a contract.
 *
 * @param contract the newer revision
 * @param previous the older one; of another major version, it is told what moving to the newer one means
 * @param publishedOn when the newer one was published
 * @param code what kind of difference
 * @param operation what it touches; empty: the whole document
 * @param pointer where it stands in the newer document, or in the older one if it is gone
 * @param words what changed, for people
 */
public record ContractChange(
        ContractRevision contract,
        ContractRevision previous,
        @Nullable LocalDate publishedOn,
        Verdict verdict,
        String code,
        String operation,
        String pointer,
        String words) {

    /** Whether callers of the older one can go on as they are. */
    public enum Verdict {
        BREAKING,
        TO_BE_LOOKED_AT,
        COMPATIBLE
    }
}
