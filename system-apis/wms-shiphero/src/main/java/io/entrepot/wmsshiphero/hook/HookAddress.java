package io.entrepot.wmsshiphero.hook;

import io.entrepot.canonical.inventory.NodeId;

/** Where webhooks of one topic arrive for one node; each address has its own secret. */
public record HookAddress(NodeId node, HookTopic topic) {

    @Override
    public String toString() {
        return node + "/" + topic.path();
    }
}
