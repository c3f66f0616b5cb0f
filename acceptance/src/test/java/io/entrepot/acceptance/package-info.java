/** The whole platform as a partner, a vendor and an operator meet it: real infrastructure, real tokens, through the gateway. */
@NullMarked
package io.entrepot.acceptance;

import org.jspecify.annotations.NullMarked;
