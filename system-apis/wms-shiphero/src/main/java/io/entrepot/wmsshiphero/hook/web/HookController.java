package io.entrepot.wmsshiphero.hook.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.SignedWebhooks;
import io.entrepot.wmsshiphero.hook.HookAddress;
import io.entrepot.wmsshiphero.hook.HookDelivery;
import io.entrepot.wmsshiphero.hook.HookSecrets;
import io.entrepot.wmsshiphero.hook.HookSecrets.HookSecret;
import io.entrepot.wmsshiphero.hook.HookTopic;
import io.entrepot.wmsshiphero.hook.ReceivingHook;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
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

    private static final SignedWebhooks SIGNED = SignedWebhooks.inBase64("x-shiphero-hmac-sha256");
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
            @RequestHeader(name = "X-Shiphero-Message-ID", required = false) @Nullable String messageId,
            HttpServletRequest request)
            throws IOException {
        var address = address(node, topic);
        var text = new String(SIGNED.body(request, secrets(address)), StandardCharsets.UTF_8);
        receiving.receive(new HookDelivery(address, messageId, text, clock.instant()));
        return ResponseEntity.ok(HookResponse.SUCCESS);
    }

    private List<String> secrets(HookAddress address) {
        return secrets.of(address).map(HookSecret::secret).stream().toList();
    }

    private HookAddress address(String node, String topic) {
        var id = new NodeId(node);
        return HookTopic.ofPath(topic)
                .filter(_ -> nodes.serves(id))
                .map(known -> new HookAddress(id, known))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such webhook."));
    }
}
