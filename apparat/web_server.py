"""Settings of the web server gunicorn.

Two ways to stand. A browser that comes directly (`make run`) keeps its connections and opens some in advance: threads
wait on them. Behind a proxy that buffers whole requests (`WEB_BEHIND_PROXY=1`, production) nothing has to wait: each
worker takes one request at a time, whenever it is free, so that no request stands behind another while a worker idles.
"""

import gc
import os
from importlib import import_module
from typing import Any

from apparat.settings.env import env_bool

BEHIND_PROXY = env_bool("WEB_BEHIND_PROXY", default=False)

bind = f"{os.environ.get('BIND', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_WORKERS", "2"))
worker_class = "sync" if BEHIND_PROXY else "gthread"
threads = 1 if BEHIND_PROXY else int(os.environ.get("WEB_THREADS", "4"))
os.environ.setdefault("DATABASE_POOL", str(threads))  # read by the settings, which load after this module
# Seconds without a sign of life after which a worker is ended. A sync worker gives none while it does a deed, and a
# recalculation of the whole ledger or a large reference book takes minutes; a worker with threads always gives them.
timeout = 300 if BEHIND_PROXY else 60
graceful_timeout = 4
keepalive = 5
# A worker that drew many papers keeps some memory, and is replaced in the end; by the wide jitter not in the same
# minute as the other, for a new one has connections to open and plans to make
max_requests = 20_000
max_requests_jitter = 10_000
preload_app = True
control_socket_disable = True
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")
accesslog = "-" if os.environ.get("ACCESS_LOG") else None
errorlog = "-"
loglevel = os.environ.get("WEB_LOG_LEVEL", "warning")


def when_ready(server: Any) -> None:
    """Warm the program, then leave it to the collector no more: it lives as long as the workers, who share its memory.

    A page makes some ten thousand objects and drops them all: the collector looks after twenty thousand. What cannot be
    warmed (a template with a fault) costs its own page, as ever, and not the whole site.
    """
    try:
        import_module("apparat.warming").warm()  # the settings are loaded by now, not when this module is
    except Exception:  # whatever it is, the site can be served cold
        server.log.exception("The workers begin cold")
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
