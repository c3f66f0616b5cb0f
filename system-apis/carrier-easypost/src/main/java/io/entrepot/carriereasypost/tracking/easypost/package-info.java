/** EasyPost: trackers, webhooks, their signature and their registration. */
@NullMarked
package io.entrepot.carriereasypost.tracking.easypost;

import org.jspecify.annotations.NullMarked;
