/** Taking a node into use: what speaks for it and against it, from what it told while nobody was promised its stock. */
@NullMarked
package io.entrepot.inventory.onboarding;

import org.jspecify.annotations.NullMarked;
