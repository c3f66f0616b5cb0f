package io.entrepot.developer.access.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is said with an approval. */
@Schema(name = "Approval")
record ApprovalRequest(@Size(max = 1000) @Nullable String reason) {}
