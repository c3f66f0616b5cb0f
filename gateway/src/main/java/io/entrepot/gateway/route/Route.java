package io.entrepot.gateway.route;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A part of the public address space that one service answers; paths reach the service unchanged.
 *
 * @param path where the part begins, without a slash at its end
 * @param backend the name of the service
 * @param maximumBody the largest request body that is taken
 * @param operations all there is; what is not named does not exist
 */
record Route(
        @NotNull @Pattern(regexp = "(/[a-z0-9-]+)+") String path,
        @NotBlank String backend,
        @NotNull @DefaultValue("1MB") DataSize maximumBody,
        @NotEmpty List<@Valid Operation> operations) {

    /** The API to which the part belongs, whatever its version. */
    String api() {
        return path.split("/", -1)[1];
    }

    DataSize maximumBodyOf(Operation operation) {
        return Objects.requireNonNullElse(operation.maximumBody(), maximumBody);
    }

    String pathOf(Operation operation) {
        return path + operation.path();
    }
}
