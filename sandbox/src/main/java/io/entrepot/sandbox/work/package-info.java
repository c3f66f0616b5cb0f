/** Does what happens by itself: steps that fall due, webhooks and their retries, saving the state. */
@NullMarked
package io.entrepot.sandbox.work;

import org.jspecify.annotations.NullMarked;
