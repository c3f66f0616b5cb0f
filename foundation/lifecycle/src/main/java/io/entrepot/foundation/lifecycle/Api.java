package io.entrepot.foundation.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;

/**
 * An API with all its versions.
 *
 * @param name as it stands in paths
 * @param audience for whom it is
 */
public record Api(
        @NotNull Layer layer,
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]*") String name,
        @NotBlank String title,
        @NotBlank String audience,
        @NotNull @Valid Owner owner,
        @NotEmpty List<@Valid ApiVersion> versions) {

    /** Whether the API has an address at the gateway. */
    public boolean isPublic() {
        return layer == Layer.EXPERIENCE;
    }

    Stream<PublishedVersion> published() {
        return versions.stream().map(version -> new PublishedVersion(this, version));
    }
}
