package com.ensoras.channels.widget;

import com.ensoras.kernel.TooMany;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much strangers may ask of this node: by address, by key and by conversation. It remembers the
 * last {@value #MOST} of them and no more, whoever floods it.
 */
@Component
class WidgetLimits {

  static final int MOST = 50_000;
  static final Limit REQUESTS = new Limit("requests", 1_200, Duration.ofMinutes(1));
  static final Limit BEGINNINGS = new Limit("beginnings", 20, Duration.ofHours(1));
  static final Limit BEGINNINGS_OF_KEY = new Limit("all beginnings", 2_000, Duration.ofHours(1));
  static final Limit MESSAGES = new Limit("messages", 30, Duration.ofMinutes(1));
  static final Limit SIGNS = new Limit("signs", 120, Duration.ofMinutes(1));

  record Limit(String name, int most, Duration window) {}

  private record Counter(long until, int count) {}

  private final LongSupplier nanos;
  private final Map<String, Counter> counters =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counter> eldest) {
          return size() > MOST;
        }
      };

  @Autowired
  WidgetLimits() {
    this(System::nanoTime);
  }

  WidgetLimits(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void request(String network) {
    count(REQUESTS, network);
  }

  /** A conversation begins. */
  void begin(String network, String key) {
    count(BEGINNINGS, key + " " + network);
    count(BEGINNINGS_OF_KEY, key);
  }

  void message(String conversation) {
    count(MESSAGES, conversation);
  }

  /** Typing, reading, looking. */
  void sign(String conversation) {
    count(SIGNS, conversation);
  }

  synchronized int size() {
    return counters.size();
  }

  /**
   * Whoever has an IPv6 address has billions of them: the first 64 bits count.
   *
   * @param address as the container writes it
   */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      var bytes = java.net.InetAddress.ofLiteral(address).getAddress();
      return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private synchronized void count(Limit limit, String what) {
    var now = nanos.getAsLong();
    var key = limit.name() + " " + what;
    var present = counters.get(key);
    if (present == null || present.until() - now <= 0) {
      counters.put(key, new Counter(now + limit.window().toNanos(), 1));
      return;
    }
    if (present.count() >= limit.most()) {
      throw new TooMany(
          "Too much at once. Wait a little.", Duration.ofNanos(present.until() - now));
    }
    counters.put(key, new Counter(present.until(), present.count() + 1));
  }
}
