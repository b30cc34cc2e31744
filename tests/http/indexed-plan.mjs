// indexed-plan: reads plans as the server itself writes them (debug_print_plan): the one
// way to hear of statements inside functions without running them.  A node is
// {KIND :field value …}, a list of them (…); before a bracket in a text stands a backslash.

// What stands in brackets from a place on.
function bracketed(text, from) {
	let deep = 0;
	for (let i = from; i < text.length; i++)
		if (text[i] === '\\')
			i++;
		else if (text[i] === '{' || text[i] === '(')
			deep++;
		else if ((text[i] === '}' || text[i] === ')') && --deep === 0)
			return text.slice(from, i + 1);
	throw new Error(`an open bracket in ${text.slice(from, from + 200)}`);
}

// The nodes of the list that is the value of a field, [] where there is none.
function listOf(node, field) {
	const at = node.indexOf(` :${field} (`);
	if (at < 0)
		return [];
	const list = bracketed(node, node.indexOf('(', at)), nodes = [];
	for (let i = list.indexOf('{'); i >= 0; i = list.indexOf('{', i)) {
		nodes.push(bracketed(list, i));
		i += nodes.at(-1).length;
	}
	return nodes;
}

const number = (node, field) => new RegExp(` :${field} (-?\\d+)`).exec(node)?.[1];

// The scans of a plan: {table, index, by: the columns that its rows are found by}; index
// and by are empty where all of a table is read.  indexes: {oid: {name, table, columns}},
// tables: {oid: name}; what is in neither is the server's own.
export function scansOf(plan, indexes, tables) {
	const text = plan.replace(/\s+/g, ' '), entries = listOf(text, 'rtable');
	return [...text.matchAll(/\{(?:INDEXSCAN|INDEXONLYSCAN|BITMAPINDEXSCAN|SEQSCAN) /g)].flatMap(({ index: at }) => {
		const node = bracketed(text, at), index = indexes[number(node, 'indexid')];
		const table = tables[number(entries[number(node, 'scanrelid') - 1] ?? '', 'relid')];
		if (!index)
			return table ? [{ table, index: '', by: [] }] : [];
		return [{ table: index.table, index: index.name, by: listOf(node, 'indexqual')
			.map(cond => index.columns[/\{VAR :varno -3 :varattno (\d+)/.exec(cond)?.[1] - 1]) }];
	});
}
