package io.entrepot.inventory.allocation.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.allocation.Proofs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proves that the sums that guard the stock equal the reservations. */
@RestController
@Tag(name = "Reservations")
class ProofController {

    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @PostMapping("/inventory/v1/reservations/proofs")
    @Operation(summary = "Compares every sum with its rows now; a difference becomes a case")
    ResponseEntity<ProofResponse> prove() {
        var proof = proofs.prove();
        return ResponseEntity.created(URI.create("/inventory/v1/reservations/proofs/" + proof.id()))
                .body(ProofResponse.of(proof));
    }

    @GetMapping("/inventory/v1/reservations/proofs/{id}")
    @Operation(summary = "The result of a proof; 404 where there is none")
    ProofResponse proof(@PathVariable long id) {
        return proofs.find(id)
                .map(ProofResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no proof " + id + "."));
    }

    @GetMapping("/inventory/v1/reservations/proofs/last")
    @Operation(summary = "The result of the last proof; 404 before the first")
    ProofResponse lastProof() {
        return proofs.last()
                .map(ProofResponse::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "Nothing was proved yet."));
    }
}
