/** A partner's receiver of webhooks. */
@NullMarked
package io.entrepot.sandbox.receiver;

import org.jspecify.annotations.NullMarked;
