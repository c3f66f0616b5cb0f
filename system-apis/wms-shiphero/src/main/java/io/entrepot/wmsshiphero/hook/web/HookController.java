package io.entrepot.wmsshiphero.hook.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.wmsshiphero.hook.HookAddress;
import io.entrepot.wmsshiphero.hook.HookDelivery;
import io.entrepot.wmsshiphero.hook.HookSecrets;
import io.entrepot.wmsshiphero.hook.HookTopic;
import io.entrepot.wmsshiphero.hook.ReceivingHook;
import io.entrepot.wmsshiphero.node.Nodes;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes ShipHero's webhooks; without a right signature a delivery leaves no trace. */
@RestController
@RequestMapping("/hooks/wms-shiphero/{node}/{topic}")
@Hidden
class HookController {

    private static final int LARGEST_BODY = 256 * 1024;
    private static final String NODE = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";

    private final ReceivingHook receiving;
    private final HookSecrets secrets;
    private final Nodes nodes;
    private final Clock clock;

    HookController(ReceivingHook receiving, HookSecrets secrets, Nodes nodes, Clock clock) {
        this.receiving = receiving;
        this.secrets = secrets;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** ShipHero asks this before it registers the address. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> head(@PathVariable @Pattern(regexp = NODE) String node, @PathVariable String topic) {
        address(node, topic);
        return ResponseEntity.ok().build();
    }

    @PostMapping
    ResponseEntity<HookResponse> receive(
            @PathVariable @Pattern(regexp = NODE) String node,
            @PathVariable String topic,
            @RequestHeader(name = "x-shiphero-hmac-sha256", required = false) @Nullable String signature,
            @RequestHeader(name = "X-Shiphero-Message-ID", required = false) @Nullable String messageId,
            HttpServletRequest request)
            throws IOException {
        var address = address(node, topic);
        var body = body(request);
        if (!isSigned(address, body, signature)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The signature does not fit the body.");
        }
        var text = new String(body, StandardCharsets.UTF_8);
        receiving.receive(new HookDelivery(address, messageId, text, clock.instant()));
        return ResponseEntity.ok(HookResponse.SUCCESS);
    }

    private boolean isSigned(HookAddress address, byte[] body, @Nullable String signature) {
        return secrets.of(address)
                .filter(known -> HookSignature.isRight(signature, body, known.secret()))
                .isPresent();
    }

    private HookAddress address(String node, String topic) {
        var id = new NodeId(node);
        return HookTopic.ofPath(topic)
                .filter(_ -> nodes.serves(id))
                .map(known -> new HookAddress(id, known))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such webhook."));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(ProblemType.BODY_TOO_LARGE, "The body is larger than any webhook.");
        }
        return body;
    }
}
