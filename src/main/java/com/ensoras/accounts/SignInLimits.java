package com.ensoras.accounts;

import com.ensoras.accounts.Throttle.Counter;
import com.ensoras.accounts.Throttle.Limit;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an attempt to sign in is counted under. A browser that the account knows has a counter of
 * its own and no other: guesses from elsewhere, even from the same network, cannot lock it out.
 * From anywhere else the network address, the address with the account, and the account are
 * limited.
 */
@Component
class SignInLimits {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);

  static final Limit DEVICE = new Limit(10, QUARTER);
  static final Limit NETWORK = new Limit(100, QUARTER);
  static final Limit NETWORK_AND_ACCOUNT = new Limit(10, QUARTER);
  static final Limit ACCOUNT = new Limit(50, HOUR);
  static final Limit SECOND_STEP = new Limit(10, HOUR);
  static final Limit LETTERS_PER_NETWORK = new Limit(20, HOUR);
  static final Limit LETTERS_PER_ADDRESS = new Limit(5, HOUR);

  private final KnownDevices devices;

  SignInLimits(KnownDevices devices) {
    this.devices = devices;
  }

  /**
   * @param typed the address that was typed, whether or not it has an account
   */
  Counter[] password(
      String typed, Optional<Account> account, Origin origin, @Nullable String device) {
    var network = network(origin.address());
    return known(account.map(Account::id), device)
        .map(mark -> new Counter[] {DEVICE.of("sign-in device", mark)})
        .orElseGet(
            () ->
                new Counter[] {
                  NETWORK.of("sign-in network", network),
                  NETWORK_AND_ACCOUNT.of("sign-in network and account", network, typed),
                  ACCOUNT.of("sign-in account", typed)
                });
  }

  Counter secondStep(AccountId account, @Nullable String device) {
    return known(Optional.of(account), device)
        .map(mark -> DEVICE.of("second step device", mark))
        .orElseGet(() -> SECOND_STEP.of("second step", account.value().toString()));
  }

  /** For whatever makes a mail leave to an address that somebody typed. */
  static Counter[] letter(String typed, Origin origin) {
    return new Counter[] {
      LETTERS_PER_NETWORK.of("letters network", network(origin.address())),
      LETTERS_PER_ADDRESS.of("letters address", typed)
    };
  }

  /** The address, or for IPv6 the /64 that one customer has. */
  static String network(String address) {
    var v6 = address.indexOf(':') >= 0;
    if (!v6) {
      return address;
    }
    try {
      var bytes = java.net.InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
      return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }

  private Optional<String> known(Optional<AccountId> account, @Nullable String device) {
    return account.flatMap(id -> devices.read(device, id));
  }
}
