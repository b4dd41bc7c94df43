package com.ensoras.channels.email;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;

/**
 * GreenMail's IMAP, but each piece of an answer leaves at once, as with other servers: else the
 * second waits 40 ms for the first to be acknowledged.
 */
final class PromptImapServer extends AbstractServer {

  PromptImapServer(Managers managers) {
    super(ServerSetup.IMAP.dynamicPort(), managers);
  }

  @Override
  protected void handleClientSocket(Socket client) throws SocketException {
    client.setTcpNoDelay(true);
    super.handleClientSocket(client);
  }

  @Override
  protected ProtocolHandler createProtocolHandler(Socket client) {
    return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), client);
  }
}
