# Sourced by bin/test --servers: Debian's Kamailio as a SIP registrar and proxy over WebSocket, with a folder and a port of its own. It takes
# its accounts from its settings, asks for the password of each (digest), and routes calls between those who registered.

servers_sip_packages="kamailio kamailio-websocket-modules"
servers_sip_home=""
servers_sip=31060
servers_sip_domain=sip.hemu.example

servers_sip_install() {
    local missing=()
    for package in $servers_sip_packages; do
        dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && { say "   There already: $servers_sip_packages"; return; }
    command -v apt-get >/dev/null || { say "   --servers needs a Debian: apt-get was not found"; return 1; }
    [ "$(id -u)" = 0 ] || { say "   --servers installs ${missing[*]} and starts them: run it as root"; return 1; }
    say "   Installing with apt-get: ${missing[*]} (their services are not started)"
    {
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}"
    } >>target/servers.log 2>&1
}

# Writes the settings; the journey itself starts and stops the registrar with them, as it also shows what happens while it is away.
servers_sip_prepare() {
    servers_sip_home=$(mktemp -d /tmp/chengnuo-sip.XXXXXX)
    cat >"$servers_sip_home/kamailio.cfg" <<CONF
#!KAMAILIO
children=1
tcp_children=2
auto_aliases=no
dns=no
rev_dns=no
disable_tcp=no
tcp_connection_lifetime=3600
tcp_accept_no_cl=yes
log_stderror=yes
listen=tcp:127.0.0.1:$servers_sip
alias="$servers_sip_domain"
mpath="/usr/lib/$(uname -m)-linux-gnu/kamailio/modules/"

loadmodule "kex.so"
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "auth.so"
loadmodule "htable.so"
loadmodule "nathelper.so"
loadmodule "xhttp.so"
loadmodule "websocket.so"

modparam("htable", "htable", "accounts=>size=4;")
modparam("usrloc", "db_mode", 0)
modparam("registrar", "max_contacts", 1)
modparam("registrar", "gruu_enabled", 0)
modparam("nathelper|registrar", "received_avp", "\$avp(received)")
modparam("tm", "fr_inv_timer", 60000)

event_route[htable:mod-init] {
    \$sht(accounts=>801) = "right-one-801";
    \$sht(accounts=>802) = "right-one-802";
    \$sht(accounts=>13912345678) = "right-one-caller";
}

event_route[xhttp:request] {
    if (\$hdr(Upgrade) =~ "websocket" && \$hdr(Sec-WebSocket-Protocol) =~ "sip" && ws_handle_handshake()) { exit; }
    xhttp_reply("404", "Not Found", "", "");
}

request_route {
    if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
    force_rport();
    if (is_method("CANCEL")) {
        if (t_check_trans()) { t_relay(); }
        exit;
    }
    if (has_totag()) {
        if (loose_route()) {
            if (\$du == "") { handle_ruri_alias(); }
            if (is_method("INVITE|UPDATE")) { add_contact_alias(); t_on_reply("ANSWER"); }
            if (!t_relay()) { sl_reply_error(); }
        } else if (is_method("ACK") && t_check_trans()) {
            t_relay();
        } else if (!is_method("ACK")) {
            sl_send_reply("404", "Not here");
        }
        exit;
    }
    if (is_method("ACK")) { exit; }
    if (\$sht(accounts=>\$fU) == \$null || !pv_auth_check("\$fd", "\$sht(accounts=>\$fU)", "0", "1")) {
        auth_challenge("\$fd", "1");
        exit;
    }
    consume_credentials();
    if (is_method("REGISTER")) {
        fix_nated_register();
        save("location");
        exit;
    }
    if (is_method("INVITE")) {
        record_route();
        add_contact_alias();
    }
    if (!lookup("location")) { sl_send_reply("480", "Not registered"); exit; }
    t_on_reply("ANSWER");
    if (!t_relay()) { sl_reply_error(); }
}

onreply_route[ANSWER] {
    if (\$rs =~ "^(18|2)") { add_contact_alias(); }
}
CONF
    kamailio -c -f "$servers_sip_home/kamailio.cfg"
}

servers_sip_stop() {
    [ -n "$servers_sip_home" ] || return 0
    [ -f "$servers_sip_home/pid" ] && kill "$(cat "$servers_sip_home/pid")" 2>/dev/null
    rm -rf "$servers_sip_home"
    servers_sip_home=""
}
