'use strict';
// The page for unknown addresses: finds the new place of an old address.
const dyad = {
  addresses(rows) {
    const plain = (text) => {
      let decoded = text;
      try { decoded = decodeURIComponent(text.replace(/\+/g, ' ')); } catch { /* not encoded */ }
      return decoded.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
    };
    const asked = new URLSearchParams(location.search);
    const last = location.pathname.replace(/\/+$/, '').split('/').pop() || '';
    const wanted = [asked.get('page'), asked.get('page_id'), asked.get('address'), last]
      .filter(Boolean).map(plain).filter(Boolean);
    for (const word of wanted) {
      const row = rows.find(([address]) => plain(address.split('/').pop()) === word);
      if (row) {
        const root = document.querySelector('.home').href.replace(/index\.html$/, '');
        const link = document.createElement('a');
        link.href = root + row[1];
        link.textContent = 'This page has moved.';
        document.getElementById('found').replaceChildren(link);
        location.replace(link.href);
        return;
      }
    }
    document.getElementById('found').textContent = 'It is not an old address of a page here.';
  },
};
