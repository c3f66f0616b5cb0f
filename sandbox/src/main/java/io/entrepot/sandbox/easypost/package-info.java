/** Plays EasyPost: trackers that walk to delivered, events and signed webhooks. */
@NullMarked
package io.entrepot.sandbox.easypost;

import org.jspecify.annotations.NullMarked;
