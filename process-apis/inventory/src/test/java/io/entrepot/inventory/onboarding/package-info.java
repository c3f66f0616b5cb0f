/** Tests of taking a node into use. */
@NullMarked
package io.entrepot.inventory.onboarding;

import org.jspecify.annotations.NullMarked;
