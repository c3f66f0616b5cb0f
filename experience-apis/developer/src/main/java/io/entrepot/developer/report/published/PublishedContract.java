package io.entrepot.developer.report.published;

import io.entrepot.developer.report.ContractRevision;
import io.entrepot.foundation.contracts.compatibility.Comparison;
import io.entrepot.foundation.contracts.compatibility.Finding;
import io.entrepot.foundation.contracts.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A major version of a contract.
 *
 * @param revisions by number
 * @param dates when each was published
 */
record PublishedContract(
        String layer, String api, int major, NavigableMap<Integer, Resource> revisions, Map<Integer, LocalDate> dates) {

    /** Bodies of events have schemas, all else has an OpenAPI document. */
    boolean isEvent() {
        return layer.equals("events");
    }

    boolean isOfSameApiAs(PublishedContract other) {
        return layer.equals(other.layer) && api.equals(other.api);
    }

    /** As the exemptions from rules name it. */
    String file() {
        return "%s/%s/v%d.yaml".formatted(layer, api, major);
    }

    int newest() {
        return revisions.lastKey();
    }

    ContractRevision revision(int number) {
        return new ContractRevision(layer, api, major, number);
    }

    @Nullable LocalDate publishedOn(int number) {
        return dates.get(number);
    }

    Document document(int number) {
        return Document.parse(text(number));
    }

    /** As callers of another major version would find it: the number in the paths is no difference by itself. */
    Document newestAt(int otherMajor) {
        var path = "/" + api + "/v";
        return Document.parse(text(newest()).replace(path + major + "/", path + otherMajor + "/"));
    }

    List<Finding> compare(Document older, Document newer) {
        return isEvent() ? Comparison.ofTold(older, newer) : Comparison.of(older, newer);
    }

    private String text(int number) {
        return PublishedFiles.text(Objects.requireNonNull(revisions.get(number)));
    }
}
