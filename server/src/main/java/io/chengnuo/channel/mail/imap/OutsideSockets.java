package io.chengnuo.channel.mail.imap;

import io.chengnuo.shared.outside.OutsideHosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/** Sockets that connect to exactly the addresses the operator's list lets through, whatever address the mail library looks up. */
final class OutsideSockets extends SocketFactory {

    private final OutsideHosts hosts;
    private final String host;
    private final int port;

    OutsideSockets(OutsideHosts hosts, String host, int port) {
        this.hosts = hosts;
        this.host = host;
        this.port = port;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress ignored, int timeout) throws IOException {
                super.connect(new InetSocketAddress(hosts.require(host, port).getFirst(), port), timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String ignored, int ignoredPort) throws IOException {
        throw new UnknownHostException("connect later");
    }

    @Override
    public Socket createSocket(String ignored, int ignoredPort, InetAddress local, int localPort) throws IOException {
        throw new UnknownHostException("connect later");
    }

    @Override
    public Socket createSocket(InetAddress ignored, int ignoredPort) throws IOException {
        throw new UnknownHostException("connect later");
    }

    @Override
    public Socket createSocket(InetAddress ignored, int ignoredPort, InetAddress local, int localPort)
            throws IOException {
        throw new UnknownHostException("connect later");
    }
}
