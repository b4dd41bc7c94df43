package com.ensoras.accounts;

/**
 * Where a request to sign in comes from.
 *
 * @param address the network address
 * @param device for people to recognise: "Firefox on Linux"
 */
public record Origin(String address, String device) {

  static final String TERMINAL = "terminal";

  /**
   * @param userAgent the header of that name, empty when there is none
   */
  public static Origin of(String address, String userAgent) {
    return new Origin(address, Devices.name(userAgent));
  }
}
